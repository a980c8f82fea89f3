// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import io.groundswell.events.Post;
import io.groundswell.ingest.Found;
import io.groundswell.ingest.IngestMeters;
import io.groundswell.ingest.PostProducer;
import io.groundswell.ingest.ProducerSettings;
import io.groundswell.ingest.live.LiveSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What must not be done: the position is noted as soon as a post is handed over. The control of a test. */
final class CarelessSink implements LiveSink, AutoCloseable {

    /** So many it sends at once; the others it keeps until it is killed. */
    static final int SENT = 20;

    private final PostProducer producer;
    private final Path file;
    private int sent;

    CarelessSink(Map<String, Object> kafka, String prefix, Path file, IngestMeters meters) throws Exception {
        Map<String, Object> lazy = new HashMap<>(kafka);
        // As a broker that is busy would make it wait: longer than it lives, so that a kill never comes too late.
        lazy.put("linger.ms", 60_000);
        lazy.put("delivery.timeout.ms", 120_000);
        this.producer = PostProducer.open(ProducerSettings.live(lazy, prefix), meters);
        this.file = file;
    }

    @Override
    public void take(List<Found> found, String where, @Nullable String position)
            throws IOException, InterruptedException {
        for (Found one : found) {
            if (one instanceof Found.OnePost given && given.post().op() == Post.Op.UPSERT) {
                producer.accept(given.post());
                if (sent < SENT) {
                    producer.flush(); // whoever kills it sees that it works
                    sent++;
                }
            }
        }
        if (position != null) {
            Path next = file.resolveSibling("next");
            Files.writeString(next, position);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public void idle() {}

    @Override
    public void close() throws IOException {
        producer.close();
    }
}
