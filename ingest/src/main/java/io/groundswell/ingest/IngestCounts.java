// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import java.util.List;
import java.util.Map;

/**
 * What a run has done so far. Once the sink is flushed, {@code read = sent + refused}; before that the difference is
 * still on its way, and after a failed delivery it is what was lost.
 *
 * @param read what the source gave, posts and refusals together
 * @param sent posts that Kafka has confirmed
 * @param refused what did not become a post, by reason; only reasons that occurred
 * @param examples the first refusals, a bounded number
 */
public record IngestCounts(long read, long sent, Map<Refusal.Reason, Long> refused, List<Refusal> examples) {

    public IngestCounts {
        refused = Map.copyOf(refused);
        examples = List.copyOf(examples);
    }

    /** Refusals of all reasons together. */
    public long refusedInAll() {
        return refused.values().stream().mapToLong(Long::longValue).sum();
    }
}
