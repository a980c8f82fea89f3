// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Bluesky as servers on the loopback: {@link io.groundswell.simulator.jetstream.JetstreamSimulator} speaks Jetstream's
 * version 1 wire over real sockets, {@link io.groundswell.simulator.jetstream.AppViewSimulator} answers for threads, and
 * {@link io.groundswell.simulator.jetstream.Firehose} makes up what people say.
 */
@NullMarked
package io.groundswell.simulator.jetstream;

import org.jspecify.annotations.NullMarked;
