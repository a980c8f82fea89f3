// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What happens, as it happens: one stream of events for the page that is shown. A stream that breaks goes on after the
// last event that was seen; where the server has forgotten it, the page is told to begin anew.

const TYPES = ['now', 'points', 'swing', 'withdrawn', 'stories', 'reset'];
const PATIENCE = 40_000;

let stream = null;
let views = [];
let last = '';
let heard = 0;
let retry = null;
const listeners = new Set();
const watchers = new Set();

/** Calls back with each event's type and data until the returned function is called. */
export function listen(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Calls back with 'live' or 'away'. */
export function watch(watcher) {
  watchers.add(watcher);
}

/** Follows these charts, from the event on up to which the page knows all. */
export function follow(wanted, after) {
  views = wanted;
  last = after;
  open();
}

function open() {
  stream?.close();
  clearTimeout(retry);
  const query = new URLSearchParams({after: last});
  views.forEach(view => query.append('view', view));
  stream = new EventSource(`/events?${query}`);
  stream.onopen = () => {
    heard = Date.now();
    tell('live');
  };
  stream.onerror = () => {
    tell('away');
    if (stream.readyState === EventSource.CLOSED) { // refused; the browser itself tries no more
      retry = setTimeout(open, 3000);
    }
  };
  for (const type of TYPES) {
    stream.addEventListener(type, event => {
      heard = Date.now();
      last = event.lastEventId || last;
      const data = JSON.parse(event.data);
      listeners.forEach(listener => listener(type, data));
    });
  }
}

function tell(state) {
  watchers.forEach(watcher => watcher(state));
}

addEventListener('online', open);
document.addEventListener('visibilitychange', () => {
  // A machine that slept may hold a dead connection for long.
  if (!document.hidden && stream && stream.readyState !== EventSource.OPEN && Date.now() - heard > PATIENCE) {
    open();
  }
});
