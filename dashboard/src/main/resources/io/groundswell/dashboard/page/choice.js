// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later

import {freshId, h} from './dom.js';

/** A choice of a few, side by side: radio buttons, so that keys and screen readers know them. */
export function choice(label, options, chosen, onChoice) {
  const name = freshId('choice');
  return h('fieldset', {class: 'choice', 'aria-label': label},
      options.map(([value, text]) => h('label', null,
          h('input', {type: 'radio', name, value, checked: value === chosen, onchange: () => onChoice(value)}),
          h('span', {text}))));
}

export function select(label, options, chosen, onChoice) {
  const id = freshId('select');
  return h('div', {class: 'field'},
      h('label', {for: id, text: label}),
      h('select', {id, onchange: event => onChoice(event.target.value)},
          options.map(([value, text]) => h('option', {value, text, selected: value === chosen}))));
}
