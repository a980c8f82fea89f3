// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One swing: what changed, what moved it, and what people said.

import {ask} from './api.js';
import {chart} from './chart.js';
import {h} from './dom.js';
import * as format from './format.js';
import * as live from './live.js';
import {said} from './said.js';
import {scale} from './scale.js';
import {headline, labelsOf, movement, severity, subject} from './swings.js';
import {LINES} from './storychart.js';

const AROUND = 90 * 60 * 1000;

export async function swing(root, {id, again}) {
  const {swing: of, examples} = await ask('swing', {id});
  const known = await ask('story', {id: of.story}).catch(() => null);
  const labels = labelsOf(known?.story);
  const at = +new Date(of.openedAt);
  const around = known ? await ask('windows', {
    story: of.story, platform: of.platform, theme: of.theme, size: of.size,
    from: new Date(at - AROUND).toISOString(), to: new Date(at + AROUND).toISOString()}) : null;
  const picture = await chart('Sentiment around the swing');
  picture.update({measure: 'net', lines: [{...LINES[of.platform], name: format.platform(of.platform), points: around?.windows ?? []}], marks: [of]});

  root.append(
      h('div', {class: 'head'},
          h('div', null,
              h('p', {class: 'crumb'}, h('a', {href: '#/', text: 'Stories'}), ' / ',
                  h('a', {href: `#/story/${encodeURIComponent(of.story)}`, text: known?.story.title ?? of.story})),
              h('h1', {text: `${subject(of, labels)}, ${headline(of)}`}),
              h('p', {class: 'lead', text: `${format.moment(of.openedAt)}: ${movement(of)}. ${of.resolvedAt ? `Over at ${format.moment(of.resolvedAt)}.` : 'Going on.'} A ${severity(of)} change; chance alone would do this ${format.chance(of.significance)}.`}))),
      h('div', {class: 'story-grid'},
          h('div', {class: 'stack'},
              h('section', {class: 'panel', 'aria-labelledby': 'around'}, h('div', {class: 'panel-head'}, h('h2', {id: 'around', text: 'Before and after'})), picture.canvas, picture.foot),
              h('section', {class: 'panel', 'aria-labelledby': 'examples'}, h('div', {class: 'panel-head'}, h('h2', {id: 'examples', text: 'What people said'})),
                  said(examples, 'None of its examples may be shown: they were deleted, or are older than what is kept.'))),
          h('div', {class: 'stack'},
              h('section', {class: 'panel', 'aria-labelledby': 'moved'}, h('div', {class: 'panel-head'}, h('h2', {id: 'moved', text: 'What moved it'})), parts(of, labels)),
              h('section', {class: 'panel', 'aria-labelledby': 'rests'}, h('div', {class: 'panel-head'}, h('h2', {id: 'rests', text: 'What it rests on'})),
                  ['SURGE', 'POLARISATION'].includes(of.kind) ? h('p', {text: `${movement(of)}.`}) : h('div', {class: 'fromto'},
                      row('Before', of.from, of.platform), row('Then', of.to, of.platform)),
                  h('p', {class: 'small soft', text: `${format.posts(of.posts)} in the ${format.span(of.size)} that swung, against ${format.count(of.baselinePosts)} before.`})))));

  const stop = live.listen((type, data) => {
    if (type === 'swing' && data.swing.id === id) {
      again();
    }
  });
  if (around) {
    live.follow([], around.cursor);
  }
  return () => {
    stop();
    picture.close();
  };
}

function row(name, value, platform) {
  return h('div', {class: 'fromto-row'}, h('span', {text: name}), scale(platform, {net: value, netLow: value, netHigh: value}), h('b', {class: 'number', text: format.net(value)}));
}

/** Whether feelings changed, or only how much is said of it; where the swing tells. */
function origin({level, mix}) {
  if (level === undefined || mix === undefined || Math.abs(mix) < 0.01) {
    return null;
  }
  return h('span', {class: 'small soft part-origin', text: `${format.net(level)} from other feelings, ${format.net(mix)} from its share of posts`});
}

/** How much of the change each theme accounts for, to either side of nothing. */
function parts(swing, labels) {
  const causes = swing.cause ?? [];
  if (causes.length === 0) {
    return h('p', {class: 'empty', text: 'No theme stands out.'});
  }
  const most = Math.max(...causes.map(cause => Math.abs(cause.contribution)), 0.01);
  return [
    h('ul', {class: 'parts'}, causes.map(cause => {
      const width = 50 * Math.abs(cause.contribution) / most;
      const bar = h('i', {class: cause.contribution > 0 ? 'up' : ''});
      bar.style.left = `${cause.contribution > 0 ? 50 : 50 - width}%`;
      bar.style.width = `${width}%`;
      return h('li', null, h('span', {text: labels.get(cause.theme) ?? cause.theme}), h('span', {class: 'part', 'aria-hidden': 'true'}, bar), h('b', {class: 'number', text: format.net(cause.contribution)}), origin(cause));
    })),
    h('p', {class: 'small soft', text: 'How much of the change the posts account for that mention it. Themes overlap, so the parts need not add up.'})];
}
