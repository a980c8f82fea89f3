// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later

import {h} from './dom.js';
import * as format from './format.js';

const at = value => `${(50 + 50 * Math.max(-1, Math.min(1, value))).toFixed(2)}%`;

/** Net sentiment on the scale from −1 to +1, with its interval; a ring beside it for a second figure. */
export function scale(platform, figure, ring) {
  const reach = h('i', {class: 'reach'});
  reach.style.left = at(figure.netLow);
  reach.style.width = `${(50 * (figure.netHigh - figure.netLow)).toFixed(2)}%`;
  const dot = h('i', {class: 'dot'});
  dot.style.left = at(figure.net);
  const marks = [reach, dot];
  if (ring !== undefined) {
    const second = h('i', {class: 'dot ring'});
    second.style.left = at(ring);
    marks.push(second);
  }
  return h('div', {
    class: 'scale',
    'data-platform': platform,
    role: 'img',
    'aria-label': `${format.net(figure.net)} on a scale from −1 to +1, interval ${format.interval(figure.netLow, figure.netHigh)}`
        + (ring === undefined ? '' : `; each person once ${format.net(ring)}`),
  }, marks);
}

export function platformName(name) {
  return h('span', {class: 'platform'}, h('span', {class: 'mark', 'data-platform': name, 'aria-hidden': 'true'}), format.platform(name));
}

/** Which way it went, as far as the figures bear it out. */
export function way(change, size) {
  if (!change) {
    return h('span', {class: 'way soft', text: `nothing to compare with in the ${format.span(size)} before`});
  }
  const {arrow, words} = format.change(change);
  return h('span', {class: 'way', 'data-way': change.direction},
      h('b', null, arrow ? h('span', {'aria-hidden': 'true', text: `${arrow} `}) : null, words),
      h('span', {class: 'soft', text: ` against the ${format.span(size)} before`}));
}

/** What a crowd feels: the figure, the words that it allows, its interval, its shares, which way it goes, and who spoke. */
export function statement(reading, size) {
  const window = reading.window;
  if (window.posts === 0) {
    return h('div', {class: 'statement'}, h('p', {class: 'soft', text: 'Nothing that could be scored.'}));
  }
  return h('div', {class: 'statement'},
      h('p', {class: 'net number', text: format.net(window.net)}),
      h('p', {class: 'mood', text: reading.mood}),
      h('p', {class: 'small soft'}, '95 % interval ', h('span', {class: 'number', text: format.interval(window.netLow, window.netHigh)})),
      reading.shares ? h('p', {class: 'small', 'data-part': 'shares', text: reading.shares}) : null,
      h('p', {class: 'small'}, way(reading.change, size)),
      h('p', {class: 'small soft', text: `${format.posts(window.posts)} by ${format.people(window.authors)}`}));
}
