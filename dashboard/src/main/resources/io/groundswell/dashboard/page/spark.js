// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later

import {s} from './dom.js';

const WIDTH = 240;
const HEIGHT = 44;

/** What the small charts of a story have in common, so that they can be compared: time, and a scale that holds 0. */
export function sparkFrame(steps) {
  const ends = steps.map(step => +new Date(step.end));
  const nets = steps.filter(step => step.posts > 0).map(step => step.net);
  return {
    from: Math.min(...ends),
    to: Math.max(...ends),
    low: Math.min(-0.2, ...nets) - 0.05,
    high: Math.max(0.2, ...nets) + 0.05,
  };
}

/** Net sentiment up to now, without axes: time to the right, a thin line at 0. */
export function spark(platform, steps, {from, to, low, high}) {
  const x = end => (end - from) / (to - from || 1) * WIDTH;
  const y = net => (high - net) / (high - low) * HEIGHT;
  const pace = steps.slice(1).reduce((least, step, i) => Math.min(least, new Date(step.end) - new Date(steps[i].end)), Infinity);
  let path = '';
  let before = null;
  for (const step of steps) {
    const end = +new Date(step.end);
    path += `${before !== null && end - before <= 3 * pace ? 'L' : 'M'}${x(end).toFixed(1)} ${y(step.net).toFixed(1)}`;
    before = end;
  }
  return s('svg', {class: 'spark', 'data-platform': platform, viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true'},
      s('path', {class: 'zero', d: `M0 ${y(0).toFixed(1)}H${WIDTH}`}),
      s('path', {class: 'line', d: path}));
}
