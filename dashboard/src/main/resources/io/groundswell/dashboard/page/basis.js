// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the figures rest on, and what they leave out.

import {h} from './dom.js';
import * as format from './format.js';

const REASONS = {empty: 'no words', language: 'not in English', too_long: 'too long', timeout: 'took too long', no_text: 'no text'};

export function basis(byPlatform) {
  const names = ['x', 'bluesky'];
  const of = name => byPlatform[name] ?? {scored: 0, unscored: {}, reposts: 0, likes: 0, remarks: 0, late: 0, withdrawn: 0};
  const row = (label, value, note) => h('tr', null,
      h('th', {scope: 'row'}, label, note ? h('div', {class: 'small soft', text: note}) : null),
      names.map(name => h('td', {class: 'right number', text: format.count(value(of(name)))})));
  const unscored = one => Object.values(one.unscored).reduce((sum, part) => sum + part, 0);
  return h('table', {'data-part': 'basis'},
      h('thead', null, h('tr', null, h('th', {scope: 'col', text: 'In the last 7 days'}), names.map(name => h('th', {scope: 'col', class: 'right', text: format.platform(name)})))),
      h('tbody', null,
          row('Scored', one => one.scored, 'what the figures count'),
          row('Not scored', unscored, why(names.map(of))),
          row('Reposts', one => one.reposts, 'counted apart, never scored'),
          row('Likes', one => one.likes, 'counted apart as well, where a source was asked for them'),
          row('Late', one => one.late, 'more than 7 days behind, in no window'),
          row('Withdrawn', one => one.withdrawn, 'deleted, or gone with the account'),
          row('Remarks', one => one.remarks, 'narration of a brief, nobody’s post')));
}

function why(all) {
  const reasons = new Map();
  all.forEach(one => Object.entries(one.unscored).forEach(([reason, number]) => reasons.set(reason, (reasons.get(reason) ?? 0) + number)));
  return [...reasons].map(([reason, number]) => `${REASONS[reason] ?? reason} ${format.count(number)}`).join(', ');
}
