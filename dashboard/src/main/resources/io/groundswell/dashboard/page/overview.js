// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The followed stories: what people feel, and what has just changed.

import {ask} from './api.js';
import {choice} from './choice.js';
import {h, replace} from './dom.js';
import * as format from './format.js';
import * as live from './live.js';
import {platformName, scale, statement} from './scale.js';
import {spark, sparkFrame} from './spark.js';
import {labelsOf, swingList} from './swings.js';

const NEWEST_SWINGS = 5;
const STEPS = 60;

export async function overview(root, {again}) {
  const [known, heard] = await Promise.all([ask('stories'), ask('swings', {limit: NEWEST_SWINGS})]);
  const stories = new Map(known.stories.map(story => [story.id, story]));
  const swings = new Map(heard.swings.map(swing => [swing.id, swing]));
  const sizes = [...new Set(known.stories.flatMap(story => story.sizes))].sort((a, b) => format.millis(a) - format.millis(b));
  let size = sizes.find(one => one === localStorage.getItem('size')) ?? sizes[Math.min(1, sizes.length - 1)] ?? 'PT1H';
  const bodies = new Map();
  const news = h('div');

  const drawNews = () => {
    const latest = [...swings.values()].sort((a, b) => new Date(b.openedAt) - new Date(a.openedAt)).slice(0, NEWEST_SWINGS);
    const titles = stories.size > 1 ? new Map([...stories].map(([id, story]) => [id, story.title])) : null;
    replace(news, latest.length
      ? swingList(latest, id => labelsOf(stories.get(id)), titles)
      : h('p', {class: 'empty', text: 'No swing so far: nothing has changed by more than chance would allow.'}));
  };

  const draw = id => {
    const body = bodies.get(id);
    if (body) {
      replace(body, card(stories.get(id), size));
    }
  };

  const cards = h('ul', {class: 'stories'}, [...stories.values()].sort(liveliest(size)).map(story => {
    const body = h('div');
    bodies.set(story.id, body);
    return h('li', {class: 'panel story-card', 'data-story': story.id},
        h('h2', null, h('a', {href: `#/story/${encodeURIComponent(story.id)}`, text: story.title})), body);
  }));

  root.append(
      h('div', {class: 'head'},
          h('div', null,
              h('h1', {text: 'What people feel, and what just changed'}),
              h('p', {class: 'lead', text: `${stories.size} ${stories.size === 1 ? 'story is' : 'stories are'} followed on X and Bluesky. Times are ${format.zone}.`})),
          sizes.length > 1 ? h('div', {class: 'choices'}, choice('Time that each figure covers', sizes.map(one => [one, `Last ${format.shortSpan(one)}`]), size, one => {
            size = one;
            localStorage.setItem('size', one);
            stories.forEach((story, id) => draw(id));
          })) : null),
      h('section', {class: 'panel news', 'aria-labelledby': 'news'}, h('h2', {id: 'news', text: 'Just changed'}), news),
      stories.size ? cards : h('p', {class: 'hint', text: 'No story is followed yet. ./groundswell stories apply FILE begins with one.'}));
  drawNews();
  stories.forEach((story, id) => draw(id));

  const stop = live.listen((type, data) => {
    if (type === 'now' && stories.has(data.id)) {
      const story = stories.get(data.id);
      stories.set(data.id, {...data, sizesNow: data.sizesNow.map(now => withTrail(now, story.sizesNow.find(one => one.size === now.size)))});
      data.sizes.length === story.sizes.length ? draw(data.id) : again();
    } else if (type === 'now' || type === 'stories') {
      again();
    } else if (type === 'swing') {
      swings.set(data.swing.id, data.swing);
      drawNews();
    }
  });
  live.follow([], known.cursor);
  return stop;
}

/** First where something changes, then where most is said. */
function liveliest(size) {
  const posts = story => story.sizesNow.find(one => one.size === size)?.readings[0]?.window.posts ?? 0;
  return (a, b) => (b.openSwings > 0) - (a.openSwings > 0) || posts(b) - posts(a) || a.title.localeCompare(b.title);
}

/** The trail so far, with the present window at its end. */
function withTrail(now, before) {
  const trails = {...before?.trails};
  for (const {platform, window} of now.readings) {
    const earlier = (trails[platform] ?? []).filter(step => new Date(step.end) < new Date(window.end));
    trails[platform] = [...earlier, {end: window.end, net: window.net, posts: window.posts}].slice(-STEPS);
  }
  return {...now, trails};
}

function card(story, size) {
  const now = story.sizesNow.find(one => one.size === size);
  const all = now?.readings.find(reading => reading.platform === 'all');
  if (!all) {
    return h('p', {class: 'empty', text: 'Nobody has been heard on this yet.'});
  }
  const frame = sparkFrame(Object.values(now.trails).flat());
  return [
    h('p', {class: 'story-meta soft small'},
        `${format.span(size) === 'hour' ? 'The hour' : `The ${format.span(size)}`} up to ${format.moment(all.window.end)}`,
        story.openSwings ? h('span', {class: 'tag alert', text: `${story.openSwings} ${story.openSwings === 1 ? 'swing' : 'swings'} going on`}) : null),
    h('div', {class: 'story-now'},
        statement(all, size),
        h('div', {class: 'sides'},
            ['x', 'bluesky'].map(platform => side(platform, now, frame)),
            h('div', {class: 'side side-ends'}, h('span'), h('div', {class: 'scale-ends', 'aria-hidden': 'true'}, h('span', {text: '−1 negative'}), h('span', {text: '+1 positive'})), h('span'), h('span'))))];
}

function side(platform, now, frame) {
  const reading = now.readings.find(one => one.platform === platform);
  if (!reading || reading.window.posts === 0) {
    return h('div', {class: 'side'}, platformName(platform), h('p', {class: 'soft small side-none', text: 'no posts in this time'}));
  }
  const window = reading.window;
  return h('div', {class: 'side', 'data-platform': platform},
      platformName(platform),
      scale(platform, window),
      h('div', {class: 'side-figure'},
          h('p', null, h('b', {class: 'number', text: format.net(window.net)}), ` ${reading.mood}`),
          h('p', {class: 'small soft', text: `${format.interval(window.netLow, window.netHigh)}, ${format.posts(window.posts)}`})),
      spark(platform, now.trails[platform] ?? [], frame));
}
