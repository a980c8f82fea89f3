// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The discussion summary, in the shape that a story brief has: platform by platform, themes, opinions, debates.

import {ask, text} from './api.js';
import {h, replace} from './dom.js';
import * as format from './format.js';
import {mayShow} from './said.js';

const LABEL = {NEGATIVE: 'negative', NEUTRAL: 'neutral', POSITIVE: 'positive'};
const NAME = {NEGATIVE: 'Negative', NEUTRAL: 'Neutral', POSITIVE: 'Positive'};

export function summary(story, run) {
  let closed = false;
  const body = h('div', {class: 'soft', text: 'Reading…'});
  const done = h('span', {class: 'small soft', role: 'status'});
  const copy = h('button', {class: 'button', type: 'button', text: 'Copy as Markdown', onclick: async () => {
    try {
      await navigator.clipboard.writeText(await text('summary', {run, story, format: 'markdown'}));
      done.textContent = 'Copied.';
    } catch (problem) {
      done.textContent = `Not copied: ${problem.message}`;
    }
  }});
  const load = async () => {
    const answer = await ask('summary', {run, story}).catch(() => null);
    if (answer && !closed) {
      replace(body, draw(answer));
      body.className = '';
    }
  };
  return {
    element: h('section', {class: 'panel', 'aria-labelledby': 'summary'},
        h('div', {class: 'panel-head'}, h('h2', {id: 'summary', text: 'Discussion summary'}), h('div', {class: 'choices'}, done, copy)),
        body),
    load,
    close() {
      closed = true;
    },
  };
}

function draw(summary) {
  return [
    h('div', {class: 'summary'}, summary.platforms.map(platform => h('section', {'data-summary': platform.platform},
        h('h3', {text: `${format.platform(platform.platform)} discussion summary`}), platform.windows && platform.figures.posts ? said(platform) : h('p', {class: 'empty', text: 'No posts that could be scored.'})))),
    summary.contrast ? h('p', {class: 'between'}, h('b', {text: 'Between the platforms: '}), contrast(summary.contrast)) : null];
}

function said(platform) {
  const figures = platform.figures;
  return [
    h('p', null, 'Sentiment is ', h('b', {text: mood(platform.mood)}), ` (net ${format.net(figures.net)}, ${format.interval(figures.netLow, figures.netHigh)}): `,
        `${share(figures.negative, figures)} negative, ${share(figures.neutral, figures)} neutral, ${share(figures.positive, figures)} positive, of ${format.posts(figures.posts)} from ${format.stretch(platform.windows.from, platform.windows.to)}.`),
    platform.themes.length ? [h('h4', {text: 'Main themes'}), h('ol', null, platform.themes.slice(0, 6).map(theme => h('li', null,
        h('b', {text: theme.label}), `: ${format.posts(theme.figures.posts)}, ${mood(theme.mood)} (${format.net(theme.figures.net)}). `, quote(theme.quote))))] : null,
    h('h4', {text: 'Common opinions'}),
    platform.opinions.map(opinion => h('div', null,
        h('p', null, h('b', {text: NAME[opinion.label]}), `: ${format.posts(opinion.posts)} (${format.percent(opinion.share)})`), opinion.quotes.map(quote))),
    h('h4', {text: 'Debates'}),
    platform.debates.length
      ? platform.debates.map(debate => h('div', null, h('p', null, h('b', {text: debate.label}), `: ${format.count(debate.figures.negative)} negative against ${format.count(debate.figures.positive)} positive.`), quote(debate.against), quote(debate.approving)))
      : h('p', {text: 'Minimal: nowhere do both sides have a quarter of the posts.'}),
    platform.sparse.map(opinion => h('p', null, h('b', {text: `Sparse ${LABEL[opinion.label]} views: `}), `${format.posts(opinion.posts)} (${format.percent(opinion.share)}). `, opinion.quotes.map(quote)))];
}

const mood = name => MOODS[name] ?? name.toLowerCase().replaceAll('_', ' ');

const MOODS = {
  NOTHING: 'nothing to read',
  NEUTRAL_LEANING_NEGATIVE: 'mostly neutral, leaning negative',
  NEUTRAL_LEANING_POSITIVE: 'mostly neutral, leaning positive',
  MIXED_LEANING_NEGATIVE: 'mixed, leaning negative',
  MIXED_LEANING_POSITIVE: 'mixed, leaning positive',
  NEUTRAL: 'balanced, mostly neutral',
  TENDING_NEGATIVE: 'negative on balance, though too few posts to be sure',
  TENDING_POSITIVE: 'positive on balance, though too few posts to be sure',
  UNCLEAR: 'without a clear direction',
};

const share = (part, figures) => format.percent(part / figures.posts);

function quote(of) {
  return of && mayShow(of.post) ? h('q', {'data-post': of.post, text: of.text}) : null;
}

function contrast(of) {
  return `${format.platform(of.higher)} is ${of.comparative} than ${format.platform(of.lower)} by ${of.difference.toFixed(2)} (95 % interval ${of.low.toFixed(2)} to ${of.high.toFixed(2)})${of.sameSpan ? '.' : ', each over its own span.'}`;
}
