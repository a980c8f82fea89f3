// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.events.TopicCreator;
import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.IngestMeters;
import io.groundswell.ingest.live.FollowedStories;
import io.groundswell.ingest.live.Interest;
import io.groundswell.ingest.live.LiveMeters;
import io.groundswell.ingest.live.LiveRun;
import io.groundswell.ingest.live.LiveSettings;
import io.groundswell.ingest.x.XMeters;
import io.groundswell.ingest.x.XSettings;
import io.groundswell.ingest.x.XSource;
import io.groundswell.ingest.x.rules.RuleLimits;
import io.groundswell.streams.StoriesOfPosts;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Sends what X says about the followed stories, as it is said. */
@Command(
        name = "x",
        mixinStandardHelpOptions = true,
        description =
                "Listens to X's filtered stream (version 2) for the followed stories, and fills what the stream missed"
                        + " from X's recent search. All it needs is a bearer token. Runs until it is stopped, and goes on"
                        + " where it was.",
        footer = {
            "",
            "Follow a story first; X is asked for its phrases, hashtags, links and roots, and",
            "for nothing else. A change of the stories reaches X within seconds:",
            "",
            "  export GROUNDSWELL_X_TOKEN=...          (developer.x.com, Keys and tokens)",
            "  groundswell stories apply stories.yaml",
            "  groundswell ingest x --budget 10000",
            "",
            "X charges for each post that is read. --budget stops the command before that many",
            "are read in a calendar month (UTC), restarts included; the count is kept in Kafka.",
            "Answers come with the posts under which they stand: --conversations says under",
            "how many. Reposts cost as much as posts and are left out, unless --reposts asks.",
            "",
            "X takes one connection for a token: do not start it twice."
        })
final class IngestXCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private KafkaOptions kafka;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private AuthorOptions authorOptions;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private XTokenOption tokenOption;

    @Option(
            names = "--budget",
            paramLabel = "N",
            description = "Most posts to read in a calendar month; without limit unless given.")
    private @Nullable Long budget;

    @Option(
            names = "--conversations",
            paramLabel = "N",
            defaultValue = "" + XSettings.DEFAULT_THREADS,
            description = "Under how many of the latest posts all answers are read; 0 for none (default:"
                    + " VALUE).")
    private int conversations;

    @Option(names = "--reposts", description = "Read reposts as well, each as a post that is not scored.")
    private boolean reposts;

    @Option(names = "--voices", description = "Keep the names of the authors, for which X charges as well.")
    private boolean voices;

    @Option(
            names = "--since",
            paramLabel = "DURATION",
            defaultValue = "0s",
            description = "How far back to begin when it has never run, 7d at most (default: VALUE).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Duration since;

    @Option(
            names = "--max-rules",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many rules X grants you (default: VALUE).")
    private int maxRules;

    @Option(
            names = "--max-rule-length",
            paramLabel = "N",
            defaultValue = "1024",
            description = "How long each may be, in characters (default: VALUE).")
    private int maxRuleLength;

    @Option(
            names = "--api",
            paramLabel = "URI",
            defaultValue = "https://api.x.com/",
            description = "Where X's interface is; a simulator's on this machine may be plain http (default:"
                    + " VALUE).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private URI api;

    @Option(
            names = "--name",
            defaultValue = "x",
            description = "Names the place in Kafka where it keeps how far it is (default: VALUE).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String name;

    @Option(
            names = "--http-host",
            defaultValue = "127.0.0.1",
            description = "Address for /livez, /readyz and /metrics (default: VALUE).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String httpHost;

    @Option(
            names = "--http-port",
            defaultValue = "8083",
            description = "Port for /livez, /readyz and /metrics; 0 takes a free one (default: VALUE).")
    private int httpPort;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        XSettings settings = settings();
        LiveSettings live = liveSettings();
        AuthorKey authors = authorOptions.authors(err);
        TopicCreator.createMissing(kafka.client(), kafka.prefix(), 4);
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        IngestMeters meters = new IngestMeters(registry, XSource.NAME);
        AtomicBoolean ready = new AtomicBoolean();
        try (Shutdown shutdown = Shutdown.interruptingOnSignal();
                FollowedStories stories = FollowedStories.follow(
                        kafka.client(), kafka.prefix(), followed -> StoriesOfPosts.of(followed)::of);
                Probes probes = Probes.start(httpHost, httpPort, registry, () -> true, ready::get)) {
            if (stories.stories().isEmpty()) {
                tell(err, "no story is followed, so X is asked for nothing yet; 'groundswell stories apply' follows one");
            }
            tell(err, "metrics on http://" + httpHost + ":" + probes.port() + "/metrics");
            XMeters xMeters = new XMeters(new LiveMeters(registry, XSource.NAME), registry);
            XSource source = new XSource(settings, authors, stories::stories, xMeters, news -> tell(err, news));
            new LiveRun(live, Interest.in(stories), meters, () -> ready.set(true)).run(source);
        }
        return IngestReport.print(meters.counts(), err);
    }

    private XSettings settings() throws IOException {
        try {
            return XSettings.of(api, tokenOption.token(System.getenv()))
                    .reading(budget, reposts, voices)
                    .following(conversations, since, new RuleLimits(maxRules, maxRuleLength));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private LiveSettings liveSettings() throws IOException {
        try {
            return LiveSettings.of(kafka.client(), kafka.prefix(), name);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static synchronized void tell(PrintWriter err, String news) {
        err.println(Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + news);
        err.flush();
    }
}
