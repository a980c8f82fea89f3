// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.x.XMeters;
import io.groundswell.ingest.x.XSettings;
import io.groundswell.ingest.x.XSource;
import io.groundswell.ingest.x.rules.RuleLimits;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
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
    private LiveOptions live;

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
            description = "Under how many of the latest posts all answers are read; 0 for none (default:" + " VALUE).")
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
            description =
                    "Where X's interface is; a simulator's on this machine may be plain http (default:" + " VALUE).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private URI api;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        XSettings settings = settings();
        AuthorKey authors = authorOptions.authors(err);
        return live.run(kafka, XSource.NAME, reposts, parts -> make(parts, settings, authors, err), err);
    }

    private static LiveOptions.Made make(
            LiveOptions.Parts parts, XSettings settings, AuthorKey authors, PrintWriter err) {
        XMeters meters = new XMeters(parts.meters(), parts.registry());
        XSource source = new XSource(settings, authors, parts.stories()::stories, meters, news -> tell(err, news));
        return new LiveOptions.Made(source, () -> {});
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

    private static synchronized void tell(PrintWriter err, String news) {
        err.println(Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + news);
        err.flush();
    }
}
