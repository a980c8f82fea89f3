// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later

import {base, over, volume} from './axes.js';

const LABELS = [['negative', 'negative'], ['neutral', 'neutral'], ['positive', 'positive']];

/** The shares of negative, neutral and positive posts of one crowd, one above the other. */
export function shareOption({lines}, colour, narrow) {
  const {timeAxis, ...option} = base(colour, narrow);
  const posts = volume(lines, colour);
  const points = lines[0]?.points ?? [];
  return {
    ...option,
    xAxis: [timeAxis(0, false), timeAxis(1, true)],
    yAxis: [
      {type: 'value', min: 0, max: 1, interval: 0.25,
        axisLabel: {color: colour('soft'), fontSize: 12, formatter: value => `${Math.round(100 * value)} %`},
        splitLine: {lineStyle: {color: colour('rule')}}},
      posts.axis,
    ],
    series: [
      ...LABELS.map(([field, name]) => ({
        id: field,
        name,
        type: 'line',
        stack: 'shares',
        symbol: 'none',
        data: over(points, point => point[field] / point.posts),
        lineStyle: {color: colour('paper'), width: 1.5},
        areaStyle: {color: colour(field), opacity: field === 'neutral' ? 0.35 : 0.8},
        emphasis: {disabled: true},
        endLabel: {show: false},
        markPoint: label(points, field, name, colour),
      })),
      ...posts.series,
    ],
  };
}

/** The name in the area itself, at its widest, so that nobody needs a legend. */
function label(points, field, name, colour) {
  const shares = points.map(point => (point.posts ? point[field] / point.posts : 0));
  const inner = shares.map((share, i) => (i > shares.length * 0.12 && i < shares.length * 0.88 ? share : -1));
  const at = inner.indexOf(Math.max(...inner));
  if (at < 0 || shares[at] < 0.1) {
    return undefined;
  }
  const point = points[at];
  const below = {negative: 0, neutral: point.negative, positive: point.negative + point.neutral}[field] / point.posts;
  return {
    silent: true,
    symbol: 'rect',
    symbolSize: [1, 1],
    itemStyle: {color: 'transparent'},
    label: {show: true, formatter: name, color: colour(field === 'neutral' ? 'ink' : 'paper'), fontWeight: 600, fontSize: 13},
    data: [{coord: [+new Date(point.end), below + shares[at] / 2]}],
  };
}
