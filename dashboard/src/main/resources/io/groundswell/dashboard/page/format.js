// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Figures, times and names as a reader expects them. Times are in the reader's own zone.

const counts = new Intl.NumberFormat('en');
const clock = new Intl.DateTimeFormat(undefined, {hour: '2-digit', minute: '2-digit'});
const day = new Intl.DateTimeFormat(undefined, {day: 'numeric', month: 'short'});
const dayWithYear = new Intl.DateTimeFormat(undefined, {day: 'numeric', month: 'short', year: 'numeric'});

export const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

export const count = number => counts.format(number);
export const posts = number => `${count(number)} ${number === 1 ? 'post' : 'posts'}`;
export const people = number => `${count(number)} ${number === 1 ? 'person' : 'people'}`;

/** With its sign, a real minus. */
export function net(value) {
  const size = Math.abs(value).toFixed(2);
  return size === '0.00' ? size : (value < 0 ? '−' : '+') + size;
}

export const interval = (low, high) => `${net(low)} to ${net(high)}`;
export const percent = share => `${Math.round(100 * share)} %`;

const NAMES = {all: 'Both platforms', x: 'X', bluesky: 'Bluesky'};
export const platform = name => NAMES[name] ?? name;

const SIZES = {PT5M: '5 minutes', PT1H: 'hour', PT24H: '24 hours', P1D: '24 hours'};
const SHORT = {PT5M: '5 min', PT1H: '1 hour', PT24H: '24 hours', P1D: '24 hours'};
export const span = size => SIZES[size] ?? size;
export const shortSpan = size => SHORT[size] ?? size;

export function millis(size) {
  const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(size) ?? [];
  const [days, hours, minutes, seconds] = found.slice(1).map(part => Number(part ?? 0));
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}

export const time = instant => clock.format(new Date(instant));

export function date(instant) {
  const at = new Date(instant);
  const year = at.getFullYear() !== new Date().getFullYear();
  return (year ? dayWithYear : day).format(at);
}

/** The clock alone today, else with the day. */
export function moment(instant) {
  const at = new Date(instant);
  return at.toDateString() === new Date().toDateString() ? time(at) : `${date(at)}, ${time(at)}`;
}

/** From one moment to another, with no day said twice. */
export function stretch(from, to) {
  const oneDay = new Date(from).toDateString() === new Date(to).toDateString();
  return oneDay ? `${date(from)}, ${time(from)} to ${time(to)}` : `${date(from)}, ${time(from)} to ${date(to)}, ${time(to)}`;
}

export function ago(instant) {
  const seconds = Math.max(0, Math.round((Date.now() - new Date(instant)) / 1000));
  if (seconds < 60) {
    return `${seconds} s ago`;
  }
  if (seconds < 3600) {
    return `${Math.round(seconds / 60)} min ago`;
  }
  return seconds < 172800 ? `${Math.round(seconds / 3600)} h ago` : `${Math.round(seconds / 86400)} days ago`;
}

/** A change in words that a figure bears out. */
export function change(of) {
  const by = Math.abs(of.delta).toFixed(2);
  switch (of.direction) {
    case 'RISING': return {arrow: '▲', words: `rising, by ${by}`};
    case 'FALLING': return {arrow: '▼', words: `falling, by ${by}`};
    case 'STEADY': return {arrow: '→', words: 'steady'};
    default: return {arrow: '', words: 'no clear change'};
  }
}

/** How seldom chance alone does that. */
export function chance(probability) {
  if (probability <= 0.0001) {
    return 'less than once in 10,000 times';
  }
  return `about once in ${count(Math.round(1 / probability))} times`;
}
