// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later

import {s} from './dom.js';

const WIDTH = 240;
const HEIGHT = 40;

/** Net sentiment up to now, without axes: from −1 at the bottom to +1 at the top, time to the right. */
export function spark(platform, steps, from, to) {
  const width = to - from || 1;
  const x = step => (new Date(step.end) - from) / width * WIDTH;
  const y = step => HEIGHT / 2 - step.net * HEIGHT / 2;
  const pace = steps.slice(1).reduce((least, step, i) => Math.min(least, new Date(step.end) - new Date(steps[i].end)), Infinity);
  let path = '';
  let before = null;
  for (const step of steps) {
    const joined = before !== null && new Date(step.end) - before <= 3 * pace;
    path += `${joined ? 'L' : 'M'}${x(step).toFixed(1)} ${y(step).toFixed(1)}`;
    before = new Date(step.end);
  }
  return s('svg', {class: 'spark', 'data-platform': platform, viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true'},
      s('path', {class: 'zero', d: `M0 ${HEIGHT / 2}H${WIDTH}`}),
      s('path', {class: 'line', d: path}));
}
