// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What live sources share. A {@link io.groundswell.ingest.live.LiveSource} reads a platform and gives its events to a
 * {@link io.groundswell.ingest.live.LiveSink}; {@link io.groundswell.ingest.live.LiveRun} keeps the two together. Posts,
 * the source's position behind them and what must be remembered about them are committed in one transaction of Kafka's,
 * so that a crash at any moment neither loses a post nor forgets one that was sent.
 */
@NullMarked
package io.groundswell.ingest.live;

import org.jspecify.annotations.NullMarked;
