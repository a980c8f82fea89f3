// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.source;

import java.time.Instant;

/**
 * How much a source of posts sends.
 *
 * @param source as the posts name it
 * @param records posts, deletes and removals that the topic holds and got since
 * @param lastMinute how many of them were written within the last minute
 * @param lastWritten when the newest was written
 */
public record SourceHealth(String source, long records, long lastMinute, Instant lastWritten) {}
