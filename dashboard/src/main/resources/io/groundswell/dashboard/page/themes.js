// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The themes of a story: how much is said of each, how it feels, and which way that goes.

import {ask, url} from './api.js';
import {choice, select} from './choice.js';
import {h, replace, wide} from './dom.js';
import * as format from './format.js';
import {scale} from './scale.js';

const ORDERS = {
  posts: ['most discussed', (a, b) => b.posts - a.posts],
  low: ['most negative', (a, b) => a.net - b.net],
  high: ['most positive', (a, b) => b.net - a.net],
  change: ['most changed', (a, b) => Math.abs(b.change?.delta ?? 0) - Math.abs(a.change?.delta ?? 0)],
};

export function themes(story, run, size, chosen, onTheme) {
  let platform = 'all';
  let order = 'posts';
  let rows = [];
  let closed = false;
  const body = wide('Themes, figures');
  const csv = h('a', {class: 'small', download: '', text: 'CSV'});

  const draw = () => {
    const most = Math.max(1, ...rows.map(row => row.posts));
    replace(body, rows.length === 0
      ? h('p', {class: 'empty', text: 'No theme has been mentioned in this time.'})
      : h('table', {class: 'themes'},
          h('thead', null, h('tr', null, ['Theme', 'Posts', 'Net sentiment', '', 'Change'].map(name => h('th', name ? {scope: 'col', text: name} : {scope: 'col'}, name ? null : h('span', {class: 'unseen', text: 'Mood'}))))),
          h('tbody', null, [...rows].sort(ORDERS[order][1]).map(row => line(row, most)))));
  };

  const line = (row, most) => {
    const bar = h('i');
    bar.style.width = `${100 * row.posts / most}%`;
    const here = row.theme === chosen;
    return h('tr', {'aria-current': here ? 'true' : null, 'data-theme-id': row.theme},
        h('th', {scope: 'row'}, row.kind === 'STORY'
          ? h('button', {class: 'theme-link', type: 'button', 'aria-pressed': String(here), text: row.label, onclick: () => onTheme(here ? 'all' : row.theme)})
          : h('span', {text: row.label})),
        h('td', null, h('div', {class: 'share'}, h('span', {class: 'number', text: format.count(row.posts)}), h('span', {'aria-hidden': 'true'}, bar))),
        h('td', null, scale('all', row)),
        h('td', null, h('b', {class: 'number', text: format.net(row.net)}), h('div', {class: 'small soft', text: row.mood})),
        h('td', {class: 'small'}, moved(row.change)));
  };

  const load = async () => {
    const asked = {run, story, platform, size};
    csv.href = url('themes', {...asked, format: 'csv'});
    const answer = await ask('themes', asked).catch(() => null);
    if (answer && !closed) {
      rows = answer.themes;
      draw();
    }
  };

  const element = h('section', {class: 'panel', 'aria-labelledby': 'themes'},
      h('div', {class: 'panel-head'}, h('h2', {id: 'themes', text: 'Themes'}), csv),
      h('p', {class: 'panel-note', text: `In the ${format.span(size)} up to now. A theme feels as the clauses feel that mention it. Choose one to see its own chart.`}),
      h('div', {class: 'choices'},
          choice('Platform of the themes', [['all', 'Both'], ['x', 'X'], ['bluesky', 'Bluesky']], platform, next => {
            platform = next;
            load();
          }),
          select('Order', Object.entries(ORDERS).map(([id, [name]]) => [id, name]), order, next => {
            order = next;
            draw();
          })),
      body);
  return {
    element,
    load,
    close() {
      closed = true;
    },
  };
}

function moved(change) {
  if (!change) {
    return h('span', {class: 'soft', text: '–'});
  }
  const {arrow, words} = format.change(change);
  return h('span', {class: 'way', 'data-way': change.direction},
      h('b', null, arrow ? h('span', {'aria-hidden': 'true', text: `${arrow} `}) : null, words));
}
