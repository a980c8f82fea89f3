// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import io.groundswell.events.Story;
import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.IngestCounts;
import io.groundswell.ingest.IngestMeters;
import io.groundswell.ingest.live.Interest;
import io.groundswell.ingest.live.LiveMeters;
import io.groundswell.ingest.live.LiveRun;
import io.groundswell.ingest.live.LiveSettings;
import io.groundswell.ingest.x.rules.RuleLimits;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** {@code ingest x} without the command: from a simulator to a broker, in a thread of its own, a hundred times faster. */
public final class XListener implements AutoCloseable {

    static final String TOKEN = "AAAA-a-token-of-this-test-%2B-alone";

    static final Story FERRY = story("ferry", "night ferry");

    static final XSettings.Timing QUICK = new XSettings.Timing(
            Duration.ofMillis(1_500),
            Duration.ofSeconds(2),
            Duration.ofMillis(1_200),
            Duration.ofMillis(100),
            Duration.ofMillis(300),
            Duration.ofMillis(1_500));

    final List<Story> stories = new CopyOnWriteArrayList<>(List.of(FERRY));
    final List<String> news = Collections.synchronizedList(new ArrayList<>());
    final MeterRegistry registry = new SimpleMeterRegistry();
    final IngestMeters meters = new IngestMeters(registry, "x");
    private final XMeters xMeters = new XMeters(new LiveMeters(registry, "x"), registry);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Thread thread;

    private XListener(LiveSettings live, XSettings settings) {
        XSource source = new XSource(settings, keys(), () -> List.copyOf(stories), xMeters, news::add);
        thread = new Thread(
                () -> {
                    try {
                        new LiveRun(live, interest(), meters, () -> {}).run(source);
                    } catch (Throwable e) {
                        failure.set(e);
                    }
                },
                "listener");
    }

    static XListener start(LiveSettings live, XSettings settings) {
        XListener listener = new XListener(live, settings);
        listener.thread.start();
        return listener;
    }

    static XSettings settings(URI simulator) {
        return settings(simulator, TOKEN);
    }

    static XSettings settings(URI simulator, String token) {
        return XSettings.of(simulator, BearerToken.of(token))
                .following(10, Duration.ZERO, RuleLimits.STREAM)
                .paced(Pace.DOCUMENTED.times(100), QUICK);
    }

    static LiveSettings live(Map<String, Object> kafka, String prefix) {
        return LiveSettings.of(kafka, prefix, "x").committing(100, Duration.ofMillis(20), Duration.ofMillis(200));
    }

    static AuthorKey keys() {
        return AuthorKey.withSalt("a salt of this test alone");
    }

    static Story story(String id, String... phrases) {
        return new Story(
                id, id, new Story.Match(List.of(phrases), List.of(), List.of(), List.of(), List.of()), List.of());
    }

    /** Stories that the post names, and the ferry's where it speaks of it. */
    static Interest interest() {
        return Interest.in(post -> {
            TreeSet<String> found = new TreeSet<>(post.stories());
            if (post.text().contains("night ferry")) {
                found.add("ferry");
            }
            return found;
        });
    }

    boolean isRunning() {
        return thread.isAlive();
    }

    @Nullable
    Throwable failure() {
        return failure.get();
    }

    void join() throws InterruptedException {
        thread.join(30_000);
    }

    /** Stops as Ctrl-C does, and returns what was done. */
    IngestCounts stop() throws InterruptedException {
        thread.interrupt();
        join();
        return meters.counts();
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }
}
