// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the flow does: lag, throughput, dead letters, sources.

import {ask} from './api.js';
import {h, replace, wide} from './dom.js';
import * as format from './format.js';
import * as live from './live.js';

const TOPICS = {stories: 'Stories', posts: 'Posts', 'scored-posts': 'Scored posts', windows: 'Windows', swings: 'Swings', 'dead-letters': 'Dead letters'};

export async function health(root) {
  const gauges = h('div', {class: 'gauges'});
  const parts = h('div', {class: 'health-grid'});
  root.append(h('div', {class: 'head'}, h('div', null, h('h1', {text: 'Health'}), h('p', {class: 'lead', text: 'How the flow does, as its topics show it.'}))), gauges, parts);
  const load = async () => {
    const answer = await ask('health').catch(problem => ({problem}));
    if (answer.problem) {
      replace(gauges, h('p', {class: 'panel state', 'data-bad': true, text: `No answer: ${answer.problem.message}`}));
      return;
    }
    draw(gauges, parts, answer);
  };
  await load();
  const timer = setInterval(load, 2000);
  live.follow([], (await ask('stories').catch(() => ({cursor: ''}))).cursor);
  return () => clearInterval(timer);
}

function draw(gauges, parts, {flow, pages}) {
  const of = name => flow.topics.find(topic => topic.topic === name);
  const posts = of('posts');
  const windows = of('windows');
  replace(gauges,
      gauge('Waiting posts', flow.lag.problem ? 'unknown' : format.count(flow.lag.records), flow.lag.problem ?? (flow.lag.records ? 'not yet processed' : 'the topology keeps up')),
      gauge('Posts received', `${format.count(posts?.lastMinute ?? 0)} a minute`, posts?.lastWritten ? `the last ${format.ago(posts.lastWritten)}` : 'none yet'),
      gauge('Windows written', `${format.count(windows?.lastMinute ?? 0)} a minute`, windows?.lastWritten ? `the last ${format.ago(windows.lastWritten)}` : 'none yet'),
      gauge('Dead letters', format.count(flow.deadLetters.total), flow.deadLetters.total ? 'records that could not be processed' : 'nothing was put aside'));
  replace(parts,
      section('Sources', flow.sources.length
        ? grid(['Source', 'Records', 'Last minute', 'Last'], flow.sources.map(one => [one.source, format.count(one.records), format.count(one.lastMinute), format.ago(one.lastWritten)]))
        : h('p', {class: 'empty', text: 'No source has sent anything that is still kept.'})),
      section('Lag by partition', flow.lag.problem
        ? h('p', {class: 'empty', text: `Application ${flow.lag.group}: ${flow.lag.problem}`})
        : grid(['Partition', 'Waiting', 'Done up to', 'End'], flow.lag.partitions.map(one => [String(one.partition), format.count(one.records), one.committed === undefined ? '–' : format.count(one.committed), format.count(one.end)]))),
      section('Topics', h('table', null,
          h('thead', null, h('tr', null, ['Topic', 'State', 'Records', 'Last minute', 'Unreadable'].map((name, i) => h('th', {scope: 'col', class: i > 1 ? 'right' : null, text: name})))),
          h('tbody', null, flow.topics.map(topic => h('tr', null,
              h('th', {scope: 'row', text: TOPICS[topic.topic] ?? topic.topic}),
              h('td', null, h('span', {class: 'state', 'data-bad': topic.problem ? true : null, text: topic.problem ?? (topic.caughtUp ? 'read' : 'being read')})),
              [topic.records, topic.lastMinute, topic.unreadable].map(number => h('td', {class: 'right number', text: format.count(number)}))))))),
      section('This page', grid(['', ''], [
        ['Open pages', `${format.count(pages.clients)} of at most ${format.count(pages.mostClients)}`],
        ['Pages that could not keep up', format.count(pages.dropped)],
        ['Events told', format.count(pages.events)],
        ['Windows remembered', `${format.count(flow.memory.points)} of at most ${format.count(flow.memory.mostPoints)}`],
        ['Series', format.count(flow.memory.series)],
        ['Texts remembered', format.count(flow.memory.posts)]], true)),
      section('Latest dead letters', flow.deadLetters.latest.length
        ? grid(['When', 'Where from', 'Why'], flow.deadLetters.latest.map(letter => [format.moment(letter.at), `${letter.topic} ${letter.partition}/${letter.offset}`, letter.reason]))
        : h('p', {class: 'empty', text: 'None.'})));
}

function gauge(name, value, note) {
  return h('section', {class: 'panel gauge'}, h('h2', {text: name}), h('p', {class: 'value number', text: value}), h('p', {class: 'small soft', text: note}));
}

function section(name, body) {
  return h('section', {class: 'panel', 'aria-label': name}, h('div', {class: 'panel-head'}, h('h2', {text: name})), wide(`${name}, figures`, body));
}

function grid(names, rows, headless) {
  return h('table', null,
      headless ? null : h('thead', null, h('tr', null, names.map((name, i) => h('th', {scope: 'col', class: i && names.length === 4 ? 'right' : null, text: name})))),
      h('tbody', null, rows.map(([first, ...rest]) => h('tr', null, h('th', {scope: 'row', text: first}),
          rest.map(text => h('td', {class: names.length === 4 || headless ? 'right number' : null, text}))))));
}
