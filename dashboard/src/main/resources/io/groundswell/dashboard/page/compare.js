// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two crowds side by side: stories, platforms, themes, or runs of a replay.

import {ask} from './api.js';
import {chart} from './chart.js';
import {choice, select} from './choice.js';
import {h, replace, throttled, wide} from './dom.js';
import * as format from './format.js';
import * as live from './live.js';

const SIDES = {a: {colour: 'x', dash: false}, b: {colour: 'bluesky', dash: true}};
const MOST = 720;

export async function compare(root, {settings}) {
  const {runs} = await ask('runs');
  const named = side => runs.includes(settings[`${side}run`]) ? settings[`${side}run`] : 'live';
  const stories = {};
  const sides = {};
  for (const side of ['a', 'b']) {
    const run = named(side);
    stories[side] = (await ask('stories', {run})).stories;
    const story = stories[side].find(one => one.id === settings[`${side}story`]) ?? stories[side][0];
    sides[side] = {
      run,
      story: story?.id,
      platform: settings[`${side}platform`] ?? (side === 'a' ? 'x' : 'bluesky'),
      theme: story?.themes.some(theme => theme.id === settings[`${side}theme`]) ? settings[`${side}theme`] : 'all',
    };
  }
  const sizes = stories.a[0]?.sizes ?? [];
  const size = sizes.find(one => one === (settings.size ?? localStorage.getItem('size'))) ?? sizes[Math.min(1, sizes.length - 1)];
  const go = changes => location.hash = `#/compare?${new URLSearchParams({...settings, ...changes})}`;
  root.append(h('div', {class: 'head'},
      h('div', null, h('h1', {text: 'Compare'}), h('p', {class: 'lead', text: 'Two stories, platforms, themes or runs, over the same time.'})),
      size ? h('div', {class: 'choices'}, choice('Time that each figure covers', sizes.map(one => [one, format.shortSpan(one)]), size, next => go({size: next}))) : null));
  if (!sides.a.story || !sides.b.story || !size) {
    root.append(h('p', {class: 'hint', text: 'There is nothing to compare yet.'}));
    return undefined;
  }
  const name = side => describe(sides[side], sides[side === 'a' ? 'b' : 'a'], stories[side]);
  const picture = await chart('Both over time');
  const verdict = h('p', {class: 'verdict'});
  const table = wide('Figures of both');
  let cursor = '';
  const points = {a: new Map(), b: new Map()};

  const load = async () => {
    for (const side of ['a', 'b']) {
      const answer = await ask('windows', {...sides[side], size, limit: MOST});
      cursor = side === 'a' ? answer.cursor : cursor;
      points[side] = new Map(answer.windows.map(point => [point.end, point]));
    }
  };
  const draw = () => {
    const line = side => ({id: side, name: name(side), ...SIDES[side], points: sorted(points[side])});
    picture.update({measure: 'net', lines: [line('a'), line('b')], marks: []});
    const ends = [...points.a.keys()].filter(end => points.b.has(end) && points.a.get(end).posts && points.b.get(end).posts).sort((x, y) => new Date(x) - new Date(y));
    const at = ends[ends.length - 1];
    replace(verdict, at ? judged(points.a.get(at), points.b.get(at), name('a'), name('b'), size) : 'They have not been heard at the same time.');
    replace(table, at ? side(points.a.get(at), points.b.get(at), name('a'), name('b')) : null);
  };
  const soon = throttled(250, draw);

  await load();
  root.append(
      h('div', {class: 'compare-pick'}, ['a', 'b'].map(one => picker(one, sides[one], stories[one], runs, changes => go(changes)))),
      h('div', {class: 'stack'},
          h('section', {class: 'panel', 'aria-label': 'Result'}, verdict),
          h('section', {class: 'panel', 'aria-label': 'Both over time'}, picture.canvas, picture.foot),
          h('section', {class: 'panel', 'aria-label': 'Figures'}, table)));
  draw();

  const stop = live.listen((type, data) => {
    if (type === 'points') {
      for (const one of ['a', 'b']) {
        const here = sides[one];
        if (here.run === 'live' && data.story === here.story && data.theme === here.theme && data.size === size) {
          (data.platforms[here.platform] ?? []).forEach(point => points[one].set(point.end, point));
          soon();
        }
      }
    }
  });
  live.follow(['a', 'b'].filter(one => sides[one].run === 'live').map(one => `${sides[one].story}|${sides[one].theme}|${size}`), cursor);
  const others = setInterval(async () => {
    if (Object.values(sides).some(one => one.run !== 'live')) {
      await load().catch(() => null);
      soon();
    }
  }, 5000);
  return () => {
    stop();
    clearInterval(others);
    soon.cancel();
    picture.close();
  };
}

const sorted = points => [...points.values()].sort((a, b) => new Date(a.end) - new Date(b.end));

/** As short as tells it from the other. */
function describe(side, other, stories) {
  const story = stories.find(one => one.id === side.story);
  const parts = [];
  if (side.run !== other.run) {
    parts.push(`run ${side.run}`);
  }
  if (side.story !== other.story) {
    parts.push(story?.title ?? side.story);
  }
  if (side.theme !== other.theme) {
    parts.push(story?.themes.find(theme => theme.id === side.theme)?.label ?? 'all themes');
  }
  if (side.platform !== other.platform || parts.length === 0) {
    parts.push(format.platform(side.platform));
  }
  return parts.join(', ');
}

function picker(side, chosen, stories, runs, onChange) {
  const story = stories.find(one => one.id === chosen.story);
  const field = (label, name, options) => select(label, options, chosen[name], value => onChange({[`${side}${name}`]: value}));
  return h('section', {class: 'panel', 'aria-label': side === 'a' ? 'First' : 'Second'}, h('div', {class: 'pick'},
      h('p', {class: 'pick-name'}, h('span', {class: 'pick-mark', 'data-side': side, 'aria-hidden': 'true'}), side === 'a' ? 'First' : 'Second'),
      field('Story', 'story', stories.map(one => [one.id, one.title])),
      field('Platform', 'platform', ['all', 'x', 'bluesky'].map(one => [one, format.platform(one)])),
      field('Theme', 'theme', [['all', 'All themes'], ...(story?.themes ?? []).map(theme => [theme.id, theme.label])]),
      runs.length > 1 ? field('Run', 'run', runs.map(one => [one, one])) : null));
}

/** The interval of a difference from those of its parts (Zou and Donner 2008): as the server does it. */
function judged(a, b, nameA, nameB, size) {
  const difference = a.net - b.net;
  const low = difference - Math.hypot(a.net - a.netLow, b.netHigh - b.net);
  const high = difference + Math.hypot(a.netHigh - a.net, b.net - b.netLow);
  const when = `In the ${format.span(size)} up to ${format.moment(a.end)}`;
  if (low <= 0 && high >= 0) {
    return `${when}, they cannot be told apart: ${nameA} at ${format.net(a.net)}, ${nameB} at ${format.net(b.net)}; the difference may be anything from ${format.net(low)} to ${format.net(high)}.`;
  }
  const [more, less, by, from, to] = difference > 0 ? [nameA, nameB, difference, low, high] : [nameB, nameA, -difference, -high, -low];
  return [`${when}, `, h('b', {text: more}), ' is more positive than ', h('b', {text: less}), ` by ${by.toFixed(2)} (95 % interval ${from.toFixed(2)} to ${to.toFixed(2)}, if they share no posts).`];
}

function side(a, b, nameA, nameB) {
  const row = (name, value) => h('tr', null, h('th', {scope: 'row', text: name}), [a, b].map(point => h('td', {class: 'number breaks', text: value(point)})));
  return h('table', null,
      h('thead', null, h('tr', null, h('th', {scope: 'col', text: 'Last window of both'}), [nameA, nameB].map(name => h('th', {scope: 'col', text: name})))),
      h('tbody', null,
          row('Net sentiment', point => `${format.net(point.net)} (${format.interval(point.netLow, point.netHigh)})`),
          row('Each person once', point => format.net(point.authorNet)),
          row('Posts', point => format.count(point.posts)),
          row('People', point => format.count(point.authors)),
          row('Negative', point => share(point.negative, point)),
          row('Neutral', point => share(point.neutral, point)),
          row('Positive', point => share(point.positive, point))));
}

const share = (part, point) => `${format.percent(part / point.posts)} (${format.count(part)})`;
