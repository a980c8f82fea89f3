// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks the server for figures.

export class Missing extends Error {}

export async function ask(question, parameters = {}) {
  const response = await fetch(url(question, parameters), {headers: {Accept: 'application/json'}});
  if (response.status === 401) {
    location.assign('/login');
  }
  const answer = await response.json();
  if (!response.ok) {
    throw new (response.status === 404 ? Missing : Error)(answer.error ?? `HTTP ${response.status}`);
  }
  return answer;
}

export async function text(question, parameters) {
  const response = await fetch(url(question, parameters));
  if (!response.ok) {
    throw new Error(`HTTP ${response.status}`);
  }
  return response.text();
}

export function url(question, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of [value].flat()) {
      if (one !== null && one !== undefined && one !== '') {
        query.append(name, one);
      }
    }
  }
  const asked = query.toString();
  return `/api/v1/${question}${asked ? '?' + asked : ''}`;
}
