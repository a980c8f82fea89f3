// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import io.groundswell.ingest.Found;
import io.groundswell.ingest.live.LiveSink;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must not be done: the position is kept at once, the posts behind it a while later. The control of a test. */
final class CarelessSink implements LiveSink {

    private static final Duration LATER = Duration.ofSeconds(2);

    private final LiveSink sink;
    private final Deque<Late> late = new ArrayDeque<>();

    CarelessSink(LiveSink sink) {
        this.sink = sink;
    }

    private record Late(List<Found> found, String where, long due) {}

    @Override
    public void take(List<Found> found, String where, @Nullable String position)
            throws IOException, InterruptedException {
        late.add(new Late(found, where, System.nanoTime() + LATER.toNanos()));
        sink.take(List.of(), where, position);
        idle();
    }

    @Override
    public void idle() throws IOException, InterruptedException {
        while (!late.isEmpty() && late.element().due - System.nanoTime() < 0) {
            Late next = late.remove();
            sink.take(next.found, next.where, null);
        }
        sink.idle();
    }
}
