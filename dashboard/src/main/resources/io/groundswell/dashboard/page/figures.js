// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later

import {url} from './api.js';
import {h, replace, wide} from './dom.js';
import * as format from './format.js';

const MOST_ROWS = 120;

/** What a chart shows, as a table, and all of it as CSV. */
export function figures(lines, asked) {
  const body = wide('Figures of the chart');
  const details = h('details', {class: 'figures'},
      h('summary', {text: 'The figures as a table'}),
      body,
      h('p', {class: 'small'}, 'All of it as CSV: ', lines().map((line, i) => [
        i ? ', ' : '', h('a', {href: url('windows', {...asked(line), format: 'csv'}), download: '', text: line.name})])));
  const draw = () => {
    if (!details.open) {
      return;
    }
    const rows = lines().flatMap(line => line.points.map(point => ({line, point})))
        .sort((a, b) => new Date(b.point.end) - new Date(a.point.end)).slice(0, MOST_ROWS);
    replace(body, h('table', null,
        h('thead', null, h('tr', null, ['Up to', 'Where', 'Net', '95 % interval', 'Posts', 'People', 'Each person once', 'State'].map(name => h('th', {scope: 'col', text: name})))),
        h('tbody', null, rows.map(({line, point}) => h('tr', null,
            [format.moment(point.end), line.name, format.net(point.net), format.interval(point.netLow, point.netHigh), format.count(point.posts),
              format.count(point.authors), format.net(point.authorNet), state(point)].map(text => h('td', {class: 'number', text})))))));
  };
  details.addEventListener('toggle', draw);
  return {details, draw};
}

function state(point) {
  if (point.status === 'OPEN') {
    return 'still open';
  }
  return point.revision ? `closed, corrected ${point.revision} ×` : 'closed';
}
