// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Elements from code. Text only ever becomes a text node: whatever people wrote cannot become markup here.

const SVG = 'http://www.w3.org/2000/svg';

export function h(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

export function s(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (name === 'text') {
      element.textContent = value;
    } else {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(...children.flat(3).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

export function replace(element, ...children) {
  element.replaceChildren(...children.flat(3).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** What may be wider than a phone scrolls by itself, with keys as well. */
export function wide(label, ...children) {
  return h('div', {class: 'wide', tabindex: '0', role: 'region', 'aria-label': label}, children);
}

let names = 0;

/** An id that nothing else on the page has. */
export function freshId(prefix) {
  return `${prefix}-${++names}`;
}

/** Runs at most once every so many milliseconds, the last time included. */
export function throttled(millis, task) {
  let timer = null;
  let last = 0;
  const run = () => {
    timer = null;
    last = performance.now();
    task();
  };
  const ask = () => {
    timer ??= setTimeout(run, Math.max(0, last + millis - performance.now()));
  };
  ask.cancel = () => clearTimeout(timer);
  return ask;
}
