// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.live;

import io.groundswell.ingest.IngestCounts;
import io.groundswell.ingest.NotWanted;
import io.groundswell.ingest.Refusal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what one transaction holds, which is done when it is committed and undone when it is not. */
final class Tally {

    private static final int EXAMPLES = 20;

    private long read;
    private long sent;
    private final Map<Refusal.Reason, Long> refused = new EnumMap<>(Refusal.Reason.class);
    private final Map<NotWanted, Long> left = new EnumMap<>(NotWanted.class);
    private final List<Refusal> examples = new ArrayList<>();

    void sent() {
        read++;
        sent++;
    }

    void refused(Refusal refusal) {
        read++;
        refused.merge(refusal.reason(), 1L, Long::sum);
        if (examples.size() < EXAMPLES) {
            examples.add(refusal);
        }
    }

    void left(NotWanted reason) {
        read++;
        left.merge(reason, 1L, Long::sum);
    }

    IngestCounts counts() {
        return new IngestCounts(read, sent, refused, left, examples);
    }
}
