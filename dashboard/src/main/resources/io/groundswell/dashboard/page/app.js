// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which page is shown, and what stands around it.

import {h, replace} from './dom.js';
import * as live from './live.js';
import {Missing} from './api.js';
import {withdraw} from './said.js';
import {overview} from './overview.js';
import {story} from './story.js';
import {swing} from './swing.js';
import {compare} from './compare.js';
import {health} from './health.js';

const pages = {overview, story, swing, compare, health};
const main = document.getElementById('main');
let leave = () => {};
let shown = 0;

/** {@code #/story/ID?size=PT1H}: a page, what it is about, and how it is set. */
function place() {
  const [path, query] = location.hash.replace(/^#\/?/, '').split('?');
  const [page, ...rest] = path.split('/');
  return {
    page: page || 'overview',
    id: decodeURIComponent(rest.join('/')),
    settings: Object.fromEntries(new URLSearchParams(query)),
  };
}

async function show(focus) {
  const mine = ++shown;
  const {page, id, settings} = place();
  leave();
  leave = () => {};
  document.querySelectorAll('nav a').forEach(link => {
    const here = link.dataset.page === page || (link.dataset.page === 'overview' && ['story', 'swing'].includes(page));
    here ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current');
  });
  const root = h('div');
  try {
    const left = await (pages[page] ?? overview)(root, {id, settings, again: () => show(false)});
    if (mine !== shown) { // somebody went on meanwhile
      left?.();
      return;
    }
    leave = left ?? leave;
  } catch (problem) {
    if (mine !== shown) {
      return;
    }
    replace(root, h('div', {class: 'hint'},
        h('h1', {text: problem instanceof Missing ? 'Not here' : 'Not yet'}),
        h('p', {text: problem.message}),
        h('p', null, h('a', {href: '#/', text: 'All stories'}))));
    if (!(problem instanceof Missing)) {
      const retry = setTimeout(() => show(false), 2000);
      leave = () => clearTimeout(retry);
    }
  }
  replace(main, root);
  const heading = root.querySelector('h1');
  document.title = heading && page !== 'overview' ? `${heading.textContent} – Groundswell` : 'Groundswell';
  if (focus) {
    window.scrollTo(0, 0);
    main.focus();
  }
}

const said = document.getElementById('announce');

live.listen((type, data) => {
  if (type === 'withdrawn') {
    withdraw(data.posts);
  } else if (type === 'reset') {
    show(false);
  } else if (type === 'swing') {
    said.textContent = data.swing.state === 'OPEN' ? 'A new swing of sentiment has been found.' : 'A swing is over.';
  }
});

const liveness = document.getElementById('live');
live.watch(state => {
  liveness.dataset.state = state;
  document.getElementById('live-text').textContent = state === 'live' ? 'Live' : 'Reconnecting';
});

const dark = matchMedia('(prefers-color-scheme: dark)');
const button = document.getElementById('theme');

function paint() {
  const theme = localStorage.getItem('theme') ?? (dark.matches ? 'dark' : 'light');
  document.documentElement.dataset.theme = theme;
  button.textContent = theme === 'dark' ? 'Light' : 'Dark';
  button.setAttribute('aria-label', `Show in ${theme === 'dark' ? 'light' : 'dark'} colours`);
  dispatchEvent(new Event('theme'));
}

button.addEventListener('click', () => {
  localStorage.setItem('theme', document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark');
  paint();
});
dark.addEventListener('change', paint);
document.getElementById('skip').addEventListener('click', event => {
  event.preventDefault();
  main.focus();
});
addEventListener('hashchange', () => show(true));
paint();
show(false);
