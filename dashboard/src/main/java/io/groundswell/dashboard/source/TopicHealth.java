// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a topic is read.
 *
 * @param topic its name in the contract
 * @param caughtUp whether all is read that was there at first
 * @param records read
 * @param lastMinute records that were written within the last minute
 * @param lastWritten when the newest record was written; null when there is none
 * @param unreadable records that are none of the contract and are left out
 * @param problem why it cannot be read now; null when it can
 */
public record TopicHealth(
        String topic,
        boolean caughtUp,
        long records,
        long lastMinute,
        @Nullable Instant lastWritten,
        long unreadable,
        @Nullable String problem) {}
