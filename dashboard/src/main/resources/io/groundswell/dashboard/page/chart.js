// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A chart of net sentiment over time. Lines carry their interval as a band, posts stand as bars below, swings as marks.
// What the pointer or the arrow keys are at is told in words beside it, so no figure is in the picture alone.

import {h, replace, s} from './dom.js';
import * as format from './format.js';
import {netOption} from './netoption.js';
import {shareOption} from './shareoption.js';

let library = null;

/** The colours of the present theme. */
function colours() {
  const style = getComputedStyle(document.documentElement);
  return name => style.getPropertyValue(`--${name}`).trim();
}

/** A piece of the line, to tell lines apart without colour. */
export function legend(line) {
  const colour = colours()(line.colour);
  return h('span', {class: 'legend'},
      s('svg', {viewBox: '0 0 28 10', 'aria-hidden': 'true'},
          s('path', {d: 'M0 5H28', stroke: colour, 'stroke-dasharray': line.dash ? '7 4' : 'none'})),
      h('span', {text: line.name}));
}

/**
 * Lines are {id, name, colour, dash, points}; marks are {at, swing}. `onMark` is told of the swing that the pointer is at
 * (with the place of it), or null, and `onOpen` of one that is chosen.
 */
export async function chart(label, {onMark, onOpen} = {}) {
  library ??= import('/lib/echarts.js');
  const echarts = await library;
  const canvas = h('div', {class: 'chart', tabindex: '0', role: 'slider', 'aria-label': label, 'aria-valuemin': '0', 'aria-valuemax': '0', 'aria-valuenow': '0'});
  const foot = h('div', {class: 'chart-foot'});
  let picture = null;
  let shown = {measure: 'net', lines: [], marks: []};
  let ends = [];
  let index = null;

  const draw = () => {
    if (!picture || picture.isDisposed()) {
      return;
    }
    const option = (shown.measure === 'net' ? netOption : shareOption)(shown, colours(), canvas.clientWidth < 560);
    picture.setOption(option, {notMerge: true, lazyUpdate: true});
    tell();
  };

  const tell = () => {
    const at = index === null ? ends.length - 1 : Math.min(index, ends.length - 1);
    if (at < 0) {
      replace(foot, h('span', {class: 'soft', text: 'No posts in this time.'}));
      return;
    }
    const parts = shown.lines.map(line => ({line, point: line.points.find(point => +new Date(point.end) === ends[at])}));
    const when = format.moment(ends[at]);
    canvas.setAttribute('aria-valuemax', ends.length - 1);
    canvas.setAttribute('aria-valuenow', at);
    canvas.setAttribute('aria-valuetext', `${when}: ${parts.map(({line, point}) => `${line.name} ${words(point, shown.measure)}`).join('; ')}`);
    replace(foot, h('b', {class: 'number', text: when}),
        parts.map(({line, point}) => h('span', null, legend(line), ' ', h('span', {class: 'soft number', text: words(point, shown.measure)}))));
  };

  const move = to => {
    const next = Math.max(0, Math.min(ends.length - 1, to));
    const x = picture.convertToPixel({xAxisIndex: 0}, ends[next]);
    picture.dispatchAction({type: 'updateAxisPointer', currTrigger: 'mousemove', x, y: 60});
    index = next; // whatever the line has snapped to
    tell();
  };

  canvas.addEventListener('keydown', event => {
    const at = index === null ? ends.length - 1 : index;
    const to = {ArrowLeft: at - 1, ArrowDown: at - 1, ArrowRight: at + 1, ArrowUp: at + 1, PageUp: at + 10, PageDown: at - 10, Home: 0, End: ends.length - 1}[event.key];
    if (to !== undefined && ends.length) {
      event.preventDefault();
      move(to);
    }
  });
  canvas.addEventListener('blur', () => {
    index = null;
    tell();
  });

  const start = () => {
    picture = echarts.init(canvas, null, {renderer: 'canvas'});
    picture.on('updateAxisPointer', event => {
      const value = event.axesInfo?.[0]?.value;
      if (value !== undefined) {
        index = nearest(ends, value);
        tell();
      }
    });
    picture.getZr().on('globalout', () => {
      index = null;
      tell();
      onMark?.(null);
    });
    picture.on('mouseover', event => event.seriesId === 'swings' && onMark?.(event.data.swing, event.event.offsetX, event.event.offsetY));
    picture.on('mouseout', event => event.seriesId === 'swings' && onMark?.(null));
    picture.on('click', event => event.seriesId === 'swings' && onOpen?.(event.data.swing));
    draw();
  };
  const watcher = new ResizeObserver(() => {
    if (canvas.clientWidth === 0) {
      return;
    }
    picture ? picture.resize() : start();
    draw();
  });
  watcher.observe(canvas);
  addEventListener('theme', draw);

  return {
    canvas,
    foot,
    update(next) {
      shown = next;
      ends = [...new Set(next.lines.flatMap(line => line.points.map(point => +new Date(point.end))))].sort((a, b) => a - b);
      draw();
    },
    close() {
      watcher.disconnect();
      removeEventListener('theme', draw);
      picture?.dispose();
    },
  };
}

function words(point, measure) {
  if (!point || point.posts === 0) {
    return 'no posts';
  }
  return measure === 'net'
    ? `${format.net(point.net)} (${format.interval(point.netLow, point.netHigh)}), ${format.posts(point.posts)}`
    : `${format.percent(point.negative / point.posts)} negative, ${format.percent(point.neutral / point.posts)} neutral, `
        + `${format.percent(point.positive / point.posts)} positive, of ${format.posts(point.posts)}`;
}

function nearest(ends, value) {
  let best = 0;
  ends.forEach((end, i) => {
    if (Math.abs(end - value) < Math.abs(ends[best] - value)) {
      best = i;
    }
  });
  return best;
}
