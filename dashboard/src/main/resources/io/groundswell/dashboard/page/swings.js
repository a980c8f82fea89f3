// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later

import {h} from './dom.js';
import * as format from './format.js';

const SEVERITY = {MINOR: 'minor', MAJOR: 'major', CRITICAL: 'critical'};

export const severity = swing => SEVERITY[swing.severity] ?? String(swing.severity ?? '').toLowerCase();

/** What a swing is about: platform, and theme if it is about one. */
export function subject(swing, labels) {
  const where = swing.platform === 'all' ? 'On both platforms' : `On ${format.platform(swing.platform)}`;
  return swing.theme === 'all' ? where : `${where}, ${labels.get(swing.theme) ?? swing.theme}`;
}

const verb = swing => (swing.delta < 0 ? 'fell' : 'rose');

/** What changed. A swing without a kind is one of net sentiment. */
export function movement(swing) {
  switch (swing.kind) {
    case 'SURGE':
      return `posts in ${format.span(swing.size)} rose from ${format.count(Math.round(swing.volumeFrom))} to ${format.count(Math.round(swing.volumeTo))}`;
    case 'POLARISATION':
      return `posts that take a side ${verb(swing)} from ${format.percent(swing.from)} to ${format.percent(swing.to)}`;
    case 'FLIP':
      return `net sentiment turned from ${format.net(swing.from)} to ${format.net(swing.to)}`;
    default:
      return `net sentiment ${verb(swing)} from ${format.net(swing.from)} to ${format.net(swing.to)}`;
  }
}

/** The same as a heading. */
export function headline(swing) {
  switch (swing.kind) {
    case 'SURGE': return 'many more posts';
    case 'POLARISATION': return 'more people take a side';
    default: return `sentiment ${verb(swing)} by ${Math.abs(swing.delta).toFixed(2)}`;
  }
}

export function cause(swing, labels) {
  const parts = (swing.cause ?? []).slice(0, 3)
      .map(part => `${labels.get(part.theme) ?? part.theme} (${format.net(part.contribution)})`);
  return parts.length ? `Moved most by ${parts.join(', ')}` : 'No theme stands out as its cause';
}

/** Swings as lines that one reads, the newest first. */
export function swingList(swings, labels, titles) {
  return h('ul', {class: 'swings'}, swings.map(swing => h('li', null,
      h('a', {class: 'swing', href: `#/swing/${encodeURIComponent(swing.id)}`, 'data-swing': swing.id},
          h('time', {class: 'swing-when', datetime: swing.openedAt, text: format.moment(swing.openedAt)}),
          h('span', {class: 'swing-what'},
              `${subject(swing, labels(swing.story))}: `,
              h('b', {text: movement(swing)}),
              ` (${severity(swing)})`),
          h('span', {class: 'swing-state'},
              swing.state === 'OPEN'
                ? h('span', {class: 'tag alert', text: 'going on'})
                : h('span', {class: 'tag', text: `over ${format.time(swing.resolvedAt)}`})),
          h('span', {class: 'swing-cause', text: (titles ? `${titles.get(swing.story) ?? swing.story}. ` : '') + cause(swing, labels(swing.story))})))));
}

export const labelsOf = story => new Map((story?.themes ?? []).map(theme => [theme.id, theme.label]));
