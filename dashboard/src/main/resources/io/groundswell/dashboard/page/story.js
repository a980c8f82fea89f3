// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One story: how it feels over time, what swung and why, on which themes, and what that rests on.

import {ask} from './api.js';
import {balance} from './balance.js';
import {basis} from './basis.js';
import {choice} from './choice.js';
import {h, replace, throttled} from './dom.js';
import * as format from './format.js';
import * as live from './live.js';
import {platformName, statement} from './scale.js';
import {storyChart} from './storychart.js';
import {summary} from './summary.js';
import {labelsOf, swingList} from './swings.js';
import {themes} from './themes.js';

export async function story(root, {id, settings}) {
  const theme = settings.theme ?? 'all';
  const known = await ask('story', {id});
  const sizes = known.story.sizes;
  const size = sizes.find(one => one === (settings.size ?? localStorage.getItem('size'))) ?? sizes[Math.min(1, sizes.length - 1)] ?? 'PT1H';
  const labels = labelsOf(known.story);
  const go = changes => {
    const next = new URLSearchParams({...settings, ...changes});
    if (next.get('theme') === 'all') {
      next.delete('theme');
    }
    location.hash = `#/story/${encodeURIComponent(id)}?${next}`;
  };
  let now = known.story;
  const swings = new Map((await ask('swings', {story: id})).swings.map(swing => [swing.id, swing]));
  const picture = await storyChart({story: id, theme, size, label: labels.get(theme)});
  const ranking = themes(id, null, size, theme, next => go({theme: next}));
  const said = summary(id, null);
  const crowds = h('div', {class: 'crowds'});
  const loud = h('div');
  const rests = h('div');
  const swung = h('div');

  const drawNow = () => {
    const readings = now.sizesNow.find(one => one.size === size)?.readings ?? [];
    replace(crowds, ['all', 'x', 'bluesky'].map(platform => crowd(platform, readings.find(one => one.platform === platform), size)));
    replace(loud, balance(readings));
  };
  const drawSwings = () => {
    const all = [...swings.values()].sort((a, b) => new Date(b.openedAt) - new Date(a.openedAt));
    replace(swung, all.length
      ? swingList(all.slice(0, 12), () => labels)
      : h('p', {class: 'empty', text: 'None so far: nothing has changed by more than chance would allow.'}));
    picture.swings(all.filter(swing => swing.theme === theme));
  };
  const loadBasis = throttled(5000, async () => {
    const answer = await ask('story', {id}).catch(() => null);
    if (answer) {
      replace(rests, basis(answer.basis));
    }
  });
  const loadThemes = throttled(2000, ranking.load);
  const loadSummary = throttled(5000, said.load);

  root.append(
      h('div', {class: 'head'},
          h('div', null,
              h('p', {class: 'crumb'}, h('a', {href: '#/', text: 'Stories'})),
              h('h1', {text: now.title}),
              h('p', {class: 'lead', text: `The last ${format.span(size)}, and how it came to that. Times are ${format.zone}.`})),
          h('div', {class: 'choices'}, sizes.length > 1
            ? choice('Time that each figure covers', sizes.map(one => [one, format.shortSpan(one)]), size, next => {
                localStorage.setItem('size', next);
                go({size: next});
              })
            : null)),
      crowds,
      h('div', {class: 'story-grid'},
          h('div', {class: 'stack'}, picture.element,
              h('section', {class: 'panel', 'aria-labelledby': 'swings'}, h('h2', {id: 'swings', text: 'Swings'}), swung)),
          h('div', {class: 'stack'},
              h('section', {class: 'panel', 'aria-labelledby': 'loud'}, h('div', {class: 'panel-head'}, h('h2', {id: 'loud', text: 'Many people, or a loud few?'})), loud),
              h('section', {class: 'panel', 'aria-labelledby': 'rests'}, h('div', {class: 'panel-head'}, h('h2', {id: 'rests', text: 'What the figures rest on'})), rests))),
      ranking.element,
      said.element);
  root.className = 'story-page';
  if (theme !== 'all') {
    picture.themeChip(labels.get(theme) ?? theme, () => go({theme: 'all'}));
  }
  replace(rests, basis(known.basis));
  drawNow();
  drawSwings();
  await Promise.all([ranking.load(), said.load()]);

  const stop = live.listen((type, data) => {
    if (type === 'now' && data.id === id) {
      now = data;
      drawNow();
      loadThemes();
      loadSummary();
      loadBasis();
    } else if (type === 'points') {
      picture.points(data);
    } else if (type === 'swing' && data.swing.story === id) {
      swings.set(data.swing.id, data.swing);
      drawSwings();
    } else if (type === 'withdrawn') {
      loadSummary();
      loadBasis();
    }
  });
  live.follow([`${id}|${theme}|${size}`], picture.cursor);
  return () => {
    stop();
    [loadThemes, loadSummary, loadBasis].forEach(load => load.cancel());
    [picture, ranking, said].forEach(part => part.close());
  };
}

function crowd(platform, reading, size) {
  return h('section', {class: 'panel crowd', 'data-crowd': platform, 'aria-label': format.platform(platform)},
      h('h2', null, platformName(platform)),
      reading ? statement(reading, size) : h('p', {class: 'soft', text: `No posts in the last ${format.span(size)}.`}));
}
