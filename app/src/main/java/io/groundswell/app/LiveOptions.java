// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.events.TopicCreator;
import io.groundswell.ingest.IngestMeters;
import io.groundswell.ingest.live.FollowedStories;
import io.groundswell.ingest.live.Interest;
import io.groundswell.ingest.live.LiveMeters;
import io.groundswell.ingest.live.LiveRun;
import io.groundswell.ingest.live.LiveSettings;
import io.groundswell.ingest.live.LiveSource;
import io.groundswell.streams.StoriesOfPosts;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the live sources have in common, and how they run. */
final class LiveOptions {

    /** Behind by more than this, a source is still catching up. */
    private static final Duration PRESENT = Duration.ofMinutes(5);

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description =
                    "Tells several of one kind apart: each keeps a position of its own, and a second one of the same"
                            + " name takes over from the first (default: the source's).")
    private @Nullable String name;

    @Option(names = "--all", description = "Send every post, whether it is about a followed story or not.")
    private boolean all;

    @Option(
            names = "--all-deletes",
            description = "Send every deletion and removal, not only those of authors of whom it has sent something:"
                    + " for where archives of the same people are ingested as well.")
    private boolean allDeletes;

    @Option(
            names = "--http-host",
            defaultValue = "127.0.0.1",
            description = "Address for /livez, /readyz and /metrics (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String httpHost;

    @Option(
            names = "--http-port",
            defaultValue = "0",
            description = "Port for /livez, /readyz and /metrics; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int httpPort;

    /** What a source is made from. */
    record Parts(FollowedStories stories, LiveMeters meters, MeterRegistry registry) {}

    /** Makes a source; closed when the run has ended. */
    @FunctionalInterface
    interface Maker {
        Made make(Parts parts) throws IOException;
    }

    /**
     * A source with what it needs.
     *
     * @param closing what runs beside it
     */
    record Made(LiveSource source, AutoCloseable closing) {}

    /**
     * Runs until a signal comes; returns the exit code.
     *
     * @param kind of source: a label, and its name unless another is given
     * @param amplification whether the source gives reposts or likes
     */
    int run(KafkaOptions kafka, String kind, boolean amplification, Maker maker, PrintWriter err) throws Exception {
        LiveSettings settings = LiveSettings.of(kafka.client(), kafka.prefix(), name == null ? kind : name);
        TopicCreator.createMissing(kafka.client(), kafka.prefix(), 4);
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        IngestMeters counts = new IngestMeters(registry, kind);
        LiveMeters connections = new LiveMeters(registry, kind);
        AtomicBoolean opened = new AtomicBoolean();
        try (Shutdown shutdown = Shutdown.interruptingOnSignal();
                FollowedStories stories = FollowedStories.follow(
                        kafka.client(), kafka.prefix(), followed -> StoriesOfPosts.of(followed)::of);
                Probes probes = Probes.start(
                        httpHost,
                        httpPort,
                        registry,
                        () -> true,
                        () -> opened.get() && connections.lag().compareTo(PRESENT) < 0)) {
            tell(settings, stories, probes, err);
            Made made = maker.make(new Parts(stories, connections, registry));
            Interest interest = new Interest(stories, all, allDeletes, amplification);
            LiveRun run = new LiveRun(settings, interest, counts, () -> opened.set(true));
            try (AutoCloseable beside = made.closing();
                    LiveReport report = LiveReport.start(counts, connections, err)) {
                run.run(made.source());
            }
        } catch (InterruptedException e) {
            err.println("interrupted before it began");
        }
        return IngestReport.print(counts.counts(), err);
    }

    private void tell(LiveSettings settings, FollowedStories stories, Probes probes, PrintWriter err) {
        err.println("sending to " + settings.prefix() + "posts as " + settings.name() + "; metrics on http://"
                + httpHost + ":" + probes.port() + "/metrics");
        int followed = stories.stories().size();
        if (all) {
            err.println("every post is sent");
        } else if (followed == 0) {
            err.println("no story is followed yet, so no post is sent; groundswell stories apply FILE changes that");
        } else {
            err.println("posts about " + (followed == 1 ? "one story" : followed + " stories") + " are sent");
        }
        err.flush();
    }
}
