// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Each person once, against each post once: one loud account shows as the difference.

import {h} from './dom.js';
import * as format from './format.js';
import {platformName, scale} from './scale.js';

/** A difference that nobody would speak of. */
const LITTLE = 0.05;

export function balance(readings) {
  const spoken = readings.filter(reading => reading.platform !== 'all' && reading.window.posts > 0);
  return [
    h('p', {class: 'key'},
        h('span', null, h('i', {'aria-hidden': 'true'}), 'filled: each post counts'),
        h('span', null, h('i', {class: 'ring', 'aria-hidden': 'true'}), 'ring: each person counts once')),
    spoken.length === 0
      ? h('p', {class: 'empty', text: 'No posts in this time.'})
      : h('div', {class: 'balance'}, spoken.map(({platform, window}) => h('div', {'data-balance': platform},
          platformName(platform),
          scale(platform, window, window.authorNet),
          h('p', {class: 'small', text: sentence(window)}))))];
}

function sentence(window) {
  const each = `${format.net(window.authorNet)} instead of ${format.net(window.net)}`;
  const many = `${(window.posts / Math.max(1, window.authors)).toFixed(1)} posts a person`;
  const difference = window.net - window.authorNet;
  if (Math.abs(difference) < LITTLE) {
    return `Counting each person once changes little: ${each}, with ${many}.`;
  }
  return `Counting each person once gives ${each}: those who post most are more ${difference < 0 ? 'negative' : 'positive'} than the rest (${many}).`;
}
