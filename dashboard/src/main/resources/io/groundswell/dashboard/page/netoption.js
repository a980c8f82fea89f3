// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later

import {base, over, volume} from './axes.js';
import * as format from './format.js';

/** Net sentiment as lines, each with its interval as a band. */
export function netOption({lines, marks}, colour, narrow) {
  const {timeAxis, ...option} = base(colour, narrow);
  const posts = volume(lines, colour);
  const [low, high] = range(lines);
  return {
    ...option,
    xAxis: [timeAxis(0, false), timeAxis(1, true)],
    yAxis: [
      {
        type: 'value',
        min: low,
        max: high,
        interval: high - low > 1 ? 0.5 : 0.25,
        axisLabel: {color: colour('soft'), fontSize: 12, formatter: value => format.net(value)},
        splitLine: {lineStyle: {color: colour('rule')}},
      },
      posts.axis,
    ],
    series: [
      ...lines.flatMap(line => band(line, colour)),
      zero(colour),
      swings(marks, lines, colour),
      ...posts.series,
    ],
  };
}

function range(lines) {
  const points = lines.flatMap(line => line.points.filter(point => point.posts > 0));
  const low = Math.min(0, ...points.map(point => point.netLow));
  const high = Math.max(0, ...points.map(point => point.netHigh));
  return [Math.max(-1, Math.floor(low * 4) / 4), Math.min(1, Math.max(0.25, Math.ceil(high * 4) / 4))];
}

function band(line, colour) {
  const shared = {type: 'line', symbol: 'none', silent: true, stack: `band-${line.id}`, stackStrategy: 'all', lineStyle: {opacity: 0}};
  return [
    {...shared, id: `low-${line.id}`, data: over(line.points, point => point.netLow)},
    {...shared, id: `band-${line.id}`, data: over(line.points, point => point.netHigh - point.netLow), areaStyle: {color: colour(line.colour), opacity: 0.15}},
    {
      id: `line-${line.id}`,
      type: 'line',
      data: over(line.points, point => point.net),
      showSymbol: line.points.length < 3,
      symbolSize: 6,
      lineStyle: {color: colour(line.colour), width: 2.2, type: line.dash ? [7, 4] : 'solid'},
      itemStyle: {color: colour(line.colour)},
      emphasis: {disabled: true},
      z: 3,
    },
  ];
}

function zero(colour) {
  return {id: 'zero', type: 'line', data: [], markLine: {silent: true, symbol: 'none', label: {show: false}, lineStyle: {color: colour('soft'), type: 'solid', width: 1}, data: [{yAxis: 0}]}};
}

/** On the line of the swing's own platform where that is shown, else where the swing went. */
function swings(marks, lines, colour) {
  return {
    id: 'swings',
    type: 'scatter',
    z: 5,
    symbolSize: 15,
    itemStyle: {color: colour('ink'), borderColor: colour('paper'), borderWidth: 2},
    cursor: 'pointer',
    data: marks.map(swing => {
      const at = +new Date(swing.openedAt);
      const line = lines.find(one => one.id === swing.platform);
      const point = line?.points.find(one => +new Date(one.end) >= at);
      return {
        value: [at, point && point.posts ? point.net : swing.kind === 'POLARISATION' ? 0 : swing.to],
        swing,
        symbol: 'triangle',
        symbolRotate: swing.delta < 0 ? 180 : 0,
      };
    }),
  };
}
