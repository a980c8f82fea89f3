// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What both kinds of chart have in common.

import * as format from './format.js';

const FONT = 'Inter, system-ui, sans-serif';

/** The least time between two windows; what is further apart has nothing between it. */
export function pace(points) {
  let least = Infinity;
  for (let i = 1; i < points.length; i++) {
    least = Math.min(least, new Date(points[i].end) - new Date(points[i - 1].end));
  }
  return least;
}

/** Values over time, with a hole where windows without a post are missing. */
export function over(points, value) {
  const step = pace(points);
  const data = [];
  let before = null;
  for (const point of points) {
    const end = +new Date(point.end);
    if (before !== null && end - before > 1.5 * step) {
      data.push([before + step, null]);
    }
    data.push([end, point.posts === 0 ? null : value(point)]);
    before = end;
  }
  return data;
}

export function base(colour, narrow) {
  return {
    animation: false,
    textStyle: {fontFamily: FONT},
    axisPointer: {link: [{xAxisIndex: 'all'}], snap: true, lineStyle: {color: colour('soft'), width: 1, type: 'solid'}, label: {show: false}},
    tooltip: {trigger: 'axis', showContent: false},
    grid: [
      {left: 46, right: 14, top: 14, bottom: 92},
      {left: 46, right: 14, height: 38, bottom: 28},
    ],
    timeAxis: (gridIndex, labels) => ({
      type: 'time',
      gridIndex,
      axisLine: {lineStyle: {color: colour('strong-rule')}},
      axisTick: {show: false},
      axisLabel: {show: labels, color: colour('soft'), fontSize: 12, hideOverlap: true, formatter: value => axisTime(value)},
      splitLine: {show: false},
      splitNumber: narrow ? 3 : 7,
    }),
  };
}

function axisTime(value) {
  const at = new Date(value);
  return at.getHours() === 0 && at.getMinutes() === 0 ? format.date(value) : format.time(value);
}

/** Bars of how many posts there were, on the lower grid. */
export function volume(lines, colour) {
  return {
    axis: {type: 'value', gridIndex: 1, splitNumber: 1, axisLabel: {show: false}, splitLine: {show: false}, axisLine: {show: false},
      name: 'Posts', nameLocation: 'middle', nameGap: 8, nameTextStyle: {color: colour('soft'), fontSize: 11}},
    series: lines.map(line => ({
      id: `volume-${line.id}`,
      type: 'bar',
      stack: 'volume',
      xAxisIndex: 1,
      yAxisIndex: 1,
      data: line.points.map(point => [+new Date(point.end), point.posts]),
      itemStyle: {color: colour(line.colour), opacity: 0.55},
      barMaxWidth: 9,
      silent: true,
    })),
  };
}
