// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.simulator.jetstream;

/**
 * Something that happened on Bluesky, as Jetstream tells it.
 *
 * @param micros when the host heard of it, in microseconds since 1970: rises with every event
 * @param did whose repository or account it is
 * @param collection that it is in; empty for accounts and identities, of which everybody hears
 * @param json the whole event
 */
public record Event(long micros, String did, String collection, String json) {}
