// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The chart of a story or of one of its themes, with what one can choose about it.

import {ask} from './api.js';
import {chart} from './chart.js';
import {choice} from './choice.js';
import {h, replace, throttled} from './dom.js';
import {figures} from './figures.js';
import * as format from './format.js';
import {cause, movement, severity, subject} from './swings.js';
import {said} from './said.js';

const MOST = 720;
export const LINES = {
  all: {id: 'all', name: 'Both', colour: 'all', dash: false},
  x: {id: 'x', name: 'X', colour: 'x', dash: false},
  bluesky: {id: 'bluesky', name: 'Bluesky', colour: 'bluesky', dash: true},
};

export async function storyChart({story, theme, size, label}) {
  const answers = await Promise.all(Object.keys(LINES).map(platform => ask('windows', {story, platform, theme, size, limit: MOST})));
  const points = new Map(answers.map(answer => [answer.platform, new Map(answer.windows.map(point => [point.end, point]))]));
  let measure = localStorage.getItem('measure') === 'shares' ? 'shares' : 'net';
  let shown = 'each';
  let marks = [];
  const pop = h('div', {class: 'pop', hidden: true});
  const picture = await chart(label ? `Sentiment on ${label} over time` : 'Sentiment over time', {
    onMark: (swing, x, y) => swing ? peek(swing, x, y) : pop.hidden = true,
    onOpen: swing => location.hash = `#/swing/${encodeURIComponent(swing.id)}`,
  });
  const lines = () => (shown === 'each' ? ['x', 'bluesky'] : [shown]).map(id => ({
    ...LINES[id],
    points: [...(points.get(id) ?? new Map()).values()].sort((a, b) => new Date(a.end) - new Date(b.end)).slice(-MOST),
  }));
  const table = figures(() => Object.values(LINES).map(line => ({...line, points: [...points.get(line.id).values()]})), line => ({story, platform: line.id, theme, size}));
  const draw = () => {
    const all = lines();
    const first = Math.min(...all.flatMap(line => line.points.slice(0, 1).map(point => +new Date(point.end))));
    picture.update({measure, lines: all, marks: marks.filter(swing => new Date(swing.openedAt) >= first && (shown === 'each' || swing.platform === shown || swing.platform === 'all'))});
    table.draw();
  };
  const soon = throttled(250, draw);
  const chip = h('div');
  const controls = h('div', {class: 'choices'});
  const drawControls = () => replace(controls,
      choice('Platforms in the chart', [...(measure === 'net' ? [['each', 'X and Bluesky']] : [['x', 'X'], ['bluesky', 'Bluesky']]), ['all', 'Together']], shown, next => {
        shown = next;
        draw();
      }),
      choice('What the chart shows', [['net', 'Net'], ['shares', 'Shares']], measure, next => {
        measure = next;
        localStorage.setItem('measure', next);
        shown = measure === 'net' ? 'each' : 'all';
        drawControls();
        draw();
      }));
  if (measure === 'shares') {
    shown = 'all';
  }
  drawControls();

  let peeked = null;
  const peek = async (swing, x, y) => {
    peeked = swing.id;
    const labels = new Map();
    const show = examples => {
      replace(pop,
          h('b', {text: `${format.moment(swing.openedAt)}. ${subject(swing, labels)}: ${movement(swing)} (${severity(swing)})`}),
          h('p', {class: 'soft', text: cause(swing, labels)}),
          examples ? said(examples.slice(0, 2), 'Nothing that may be quoted.') : null);
      const left = Math.min(x + 14, picture.canvas.clientWidth - 330);
      pop.style.left = `${Math.max(0, left)}px`;
      pop.style.top = `${y + 18}px`;
      pop.hidden = false;
    };
    show(null);
    const answer = await ask('swing', {id: swing.id}).catch(() => null);
    if (answer && peeked === swing.id && !pop.hidden) {
      show(answer.examples);
    }
  };
  picture.canvas.append(pop);

  draw();
  return {
    cursor: answers[0].cursor,
    element: h('section', {class: 'panel', 'aria-labelledby': 'over-time'},
        h('div', {class: 'panel-head'}, h('h2', {id: 'over-time', text: label ? `${label}, over time` : 'Over time'}), controls),
        chip, picture.canvas, picture.foot, table.details),
    points(data) {
      if (data.story === story && data.theme === theme && data.size === size) {
        for (const [platform, changed] of Object.entries(data.platforms)) {
          changed.forEach(point => points.get(platform)?.set(point.end, point));
        }
        soon();
      }
    },
    swings(all) {
      marks = all;
      draw();
    },
    themeChip(name, onClose) {
      replace(chip, h('p', null, h('button', {class: 'button', type: 'button', onclick: onClose, text: `Theme: ${name}. Show the whole story`})));
    },
    close() {
      soon.cancel();
      picture.close();
    },
  };
}
