// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import io.groundswell.ingest.Found;
import io.groundswell.ingest.PostSink;
import io.groundswell.ingest.Refusal;
import java.io.IOException;
import java.util.List;

/** Gives what an archive's records hold to a sink, in order, and knows how many of them are done with. */
final class Handover {

    private final PostSink sink;
    private final long done;
    private final InFlight inFlight;
    private long number;

    /** @param done how many records an earlier run has settled */
    Handover(PostSink sink, long done) {
        this.sink = sink;
        this.done = done;
        this.inFlight = new InFlight(done);
    }

    /** Begins the next record. False when an earlier run has settled it. */
    boolean begin() {
        number++;
        return number > done;
    }

    /** Gives all that was found in the record, which lies at this place. */
    void give(List<Found> found, Place place, long line) throws IOException, InterruptedException {
        Runnable settled = inFlight.begin(number, found.size());
        for (Found one : found) {
            if (one instanceof Found.OnePost given) {
                sink.accept(given.post(), settled);
                continue;
            }
            if (one instanceof Found.Unwanted unwanted) {
                sink.leave(unwanted.reason());
            } else if (one instanceof Found.Bad bad) {
                sink.refuse(new Refusal(place.line(line), bad.reason(), bad.detail()));
            }
            settled.run();
        }
    }

    /** An earlier run has given these. */
    void pass(List<Found> found) {
        for (Found one : found) {
            if (one instanceof Found.OnePost given) {
                sink.passed(given.post());
            }
        }
    }

    /** How many records are settled, without a gap: where another run may go on. */
    long settled() {
        return inFlight.settledUpTo();
    }
}
