// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later

import {h} from './dom.js';
import * as format from './format.js';

const FEELING = {NEGATIVE: 'negative', NEUTRAL: 'neutral', POSITIVE: 'positive'};

/** What was withdrawn while this page was open: an answer that was already on its way must not bring it back. */
const withdrawn = new Set();

export const mayShow = post => !withdrawn.has(post);

/** What people said. Each vanishes by its id when it is withdrawn. */
export function said(posts, none) {
  const shown = posts.filter(post => mayShow(post.post));
  return shown.length ? h('ul', {class: 'said'}, shown.map(one)) : h('p', {class: 'empty', text: none});
}

function one(post) {
  const original = /^https:\/\//.test(post.link ?? '')
    ? h('a', {href: post.link, rel: 'noopener noreferrer nofollow', target: '_blank'}, 'Original', h('span', {class: 'unseen', text: ' (opens a new tab)'}))
    : null;
  return h('li', {'data-post': post.post, 'data-label': post.label},
      h('p', {text: `“${post.text}”`}),
      h('p', {class: 'meta'},
          h('span', {text: format.platform(post.platform)}),
          h('span', {text: format.moment(post.at)}),
          post.label ? h('span', {text: `read as ${FEELING[post.label] ?? post.label}`}) : null,
          original));
}

/** Takes posts off the page that must no longer be shown. */
export function withdraw(ids) {
  ids.forEach(id => withdrawn.add(id));
  document.querySelectorAll('[data-post]').forEach(element => {
    if (!mayShow(element.dataset.post)) {
      element.remove();
    }
  });
}
