// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import java.util.List;
import java.util.Map;

/**
 * What a run has done so far. Once the sink is flushed, {@code read = sent + refused + not wanted}; before that the
 * difference is still on its way, and after a failed delivery it is what was lost.
 *
 * @param read what the source gave, posts, refusals and what is not wanted together
 * @param sent posts that Kafka has confirmed
 * @param refused what did not become a post, by reason; only reasons that occurred
 * @param notWanted what was in order and no post, by reason; only reasons that occurred
 * @param examples the first refusals, a bounded number
 */
public record IngestCounts(
        long read,
        long sent,
        Map<Refusal.Reason, Long> refused,
        Map<NotWanted, Long> notWanted,
        List<Refusal> examples) {

    public IngestCounts {
        refused = Map.copyOf(refused);
        notWanted = Map.copyOf(notWanted);
        examples = List.copyOf(examples);
    }

    /** Refusals of all reasons together. */
    public long refusedInAll() {
        return refused.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What was not wanted, for all reasons together. */
    public long notWantedInAll() {
        return notWanted.values().stream().mapToLong(Long::longValue).sum();
    }
}
