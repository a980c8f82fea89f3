// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.app.replay.Run;
import io.groundswell.app.replay.RunTopology;
import io.groundswell.sentiment.SentimentModel;
import io.groundswell.streams.SentimentStreams;
import io.groundswell.streams.StreamSettings;
import io.groundswell.streams.swing.Sensitivity;
import io.groundswell.streams.swing.SwingRule;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the topology. */
@Command(
        name = "stream",
        mixinStandardHelpOptions = true,
        description = "Runs the topology: posts become scored posts, windows and swings. Any number of instances with"
                + " the same --application-id share the work. Stop it with Ctrl-C; it goes on where it stopped.")
final class StreamCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private KafkaOptions kafka;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private EngineOption engine;

    @Option(
            names = "--application-id",
            defaultValue = "groundswell",
            description = "Names the consumer group, the state and the internal topics (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String applicationId;

    @Option(
            names = "--partitions",
            defaultValue = "4",
            description = "Partitions of topics that do not exist yet (default: ${DEFAULT-VALUE}).")
    private int partitions;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private ThreadsOption threads;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            defaultValue = ".groundswell/state",
            description = "Where the stores are kept (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path state;

    @Option(
            names = "--grace",
            description = "How long after its end a window waits for late posts (default: 1m; with --run that of a"
                    + " replay at full speed, 7d).")
    private @Nullable Duration grace;

    @Option(
            names = "--run",
            paramLabel = "NAME",
            description = "Help with the replay of this name, from another machine or folder: its topics, its group, no"
                    + " idle clock.")
    private @Nullable String run;

    @Option(
            names = "--idle",
            defaultValue = "30s",
            description = "When a partition has had no post for this long, its time goes on with the clock; 0s never"
                    + " (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Duration idle;

    @Option(
            names = "--sensitivity",
            defaultValue = "balanced",
            description = "How readily a swing is told: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). Whoever"
                    + " changes it gets swings under other ids.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Sensitivity sensitivity;

    @Option(
            names = "--http-host",
            defaultValue = "127.0.0.1",
            description = "Address for /livez, /readyz and /metrics (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String httpHost;

    @Option(
            names = "--http-port",
            defaultValue = "8081",
            description = "Port for /livez, /readyz and /metrics; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int httpPort;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        @Nullable RunTopology replay = replay();
        StreamSettings settings = replay == null ? settings() : replay.settings(state);
        Map<String, Object> client = replay == null ? kafka.client() : replay.client(kafka.client());
        err.println("application " + settings.applicationId() + ", topics "
                + settings.prefix() + "*, " + settings.threads() + " threads, state in " + settings.stateDirectory()
                + ", grace " + settings.grace() + ", idle " + settings.idle());
        kafka.describe().forEach(err::println);
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        try (Shutdown shutdown = Shutdown.onSignal()) {
            err.println("loading the sentiment model " + engine.engine().word());
            SentimentModel model = engine.load();
            try (SentimentStreams streams = SentimentStreams.start(settings, client, model, registry);
                    Probes probes = Probes.start(httpHost, httpPort, registry, streams::isLive, streams::isReady)) {
                err.println("running; metrics on http://" + httpHost + ":" + probes.port() + "/metrics");
                return waitFor(streams, shutdown);
            }
        }
    }

    private @Nullable RunTopology replay() {
        return run == null
                ? null
                : new RunTopology(
                        new Run(run, kafka.prefix()),
                        partitions,
                        grace == null ? RunTopology.SETTLED : grace,
                        false,
                        threads.threads());
    }

    private StreamSettings settings() {
        return StreamSettings.DEFAULT
                .named(applicationId, kafka.prefix())
                .withPartitions(partitions)
                .withSwings(SwingRule.of(sensitivity))
                .withTimes(
                        grace == null ? StreamSettings.DEFAULT.grace() : grace,
                        StreamSettings.DEFAULT.updateInterval(),
                        idle)
                .withResources(state, threads.threads());
    }

    private int waitFor(SentimentStreams streams, Shutdown shutdown) throws InterruptedException, ExecutionException {
        while (!shutdown.isRequested()) {
            try {
                Throwable cause = streams.whenFailed().get(200, TimeUnit.MILLISECONDS);
                throw new IllegalStateException(
                        "the topology stopped, so that no figure goes wrong in silence: " + cause.getMessage(), cause);
            } catch (TimeoutException stillRunning) {
                // as it should
            }
        }
        spec.commandLine().getErr().println("stopping");
        return 0;
    }
}
