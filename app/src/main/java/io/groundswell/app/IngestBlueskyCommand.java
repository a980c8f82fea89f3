// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.bluesky.Amplification;
import io.groundswell.ingest.bluesky.JetstreamEvents;
import io.groundswell.ingest.bluesky.JetstreamSettings;
import io.groundswell.ingest.bluesky.JetstreamSource;
import io.groundswell.ingest.bluesky.ThreadFetcher;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sends what Bluesky says about the followed stories, as it is said. */
@Command(
        name = "bluesky",
        mixinStandardHelpOptions = true,
        description = {
            "Sends what is said on Bluesky about the followed stories, as it is said, until Ctrl-C. It wants no"
                    + " account and no key: Jetstream is open to everybody.",
            "",
            "A post is sent when it is about a followed story, or when it answers in a thread whose first post is;"
                    + " deletions follow what was sent. Stories may change meanwhile. How far it has read is kept in"
                    + " Kafka, together with the posts: whenever it is stopped, killed or cut off, the next start goes"
                    + " on there, as long as the hosts remember (about 36 hours).",
            ""
        },
        footer = {
            "",
            "Follow a story live, with nothing but this program, each in a terminal of its own:",
            "  groundswell broker",
            "  groundswell stories apply stories.yaml",
            "  groundswell stream",
            "  groundswell ingest bluesky --since 2h",
            "  groundswell windows --follow"
        })
final class IngestBlueskyCommand implements Callable<Integer> {

    private static final String SOURCE = "bluesky";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private KafkaOptions kafka;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private AuthorOptions authors;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private LiveOptions live;

    @Option(
            names = "--host",
            paramLabel = "wss://HOST/subscribe",
            description = "A host of Jetstream; several are tried in turn when one fails or falls silent (default:"
                    + " Bluesky's own four).")
    private List<URI> hosts = JetstreamSettings.PUBLIC_HOSTS;

    @Option(
            names = "--did",
            paramLabel = "DID",
            description = "Hear these authors only, at most " + JetstreamSettings.MAX_DIDS + " (default: everybody).")
    private List<String> dids = List.of();

    @Option(
            names = "--since",
            paramLabel = "DURATION",
            description = "How far back to begin when it has never run, for example 2h; hosts remember about 36 hours"
                    + " (default: now).")
    private @Nullable Duration since;

    @Option(
            names = "--reposts",
            description = "Reposts of posts that were sent as well: they are counted beside the figures, and never"
                    + " scored.")
    private boolean reposts;

    @Option(
            names = "--likes",
            description = "Likes of posts that were sent as well, counted as reposts are. Seven in ten events of"
                    + " Bluesky are likes. (X's stream has none.)")
    private boolean likes;

    @Option(
            names = "--threads",
            description = "Fetch the threads of posts that stories name as roots, for what was said before it began"
                    + " to listen.")
    private boolean threads;

    @Option(
            names = "--look-up-roots",
            description = "Look up what replies answer to when it was said before, and fetch the thread where that is"
                    + " about a followed story. Some two requests a second, when all of Bluesky is heard.")
    private boolean lookUpRoots;

    @Option(
            names = "--appview",
            paramLabel = "https://HOST",
            description = "Where threads are fetched (default: Bluesky's public one).")
    private @Nullable URI appView;

    @Option(
            names = "--appview-rate",
            paramLabel = "N",
            defaultValue = "4",
            description = "Most requests a second for threads (default: ${DEFAULT-VALUE}).")
    private double appViewRate;

    @Option(
            names = "--zstd-dictionary",
            paramLabel = "FILE",
            description =
                    "Jetstream's dictionary (zstd_dictionary in its repository): the stream then comes compressed,"
                            + " at about half the traffic.")
    private @Nullable Path dictionary;

    @Option(
            names = "--silence",
            defaultValue = "20s",
            description = "How long a host may say nothing before the next one is tried (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Duration silence;

    @Option(
            names = "--rewind",
            defaultValue = "10s",
            description = "How far behind its position a connection begins, since hosts reorder; what comes twice"
                    + " changes no figure (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Duration rewind;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        JetstreamSettings settings = settings();
        AuthorKey keys = authors.authors(err);
        boolean amplified = !amplification().isEmpty();
        return live.run(kafka, SOURCE, amplified, parts -> make(parts, settings, keys), err);
    }

    private Set<Amplification> amplification() {
        Set<Amplification> wanted = EnumSet.noneOf(Amplification.class);
        if (reposts) {
            wanted.add(Amplification.REPOSTS);
        }
        if (likes) {
            wanted.add(Amplification.LIKES);
        }
        return wanted;
    }

    private JetstreamSettings settings() {
        JetstreamSettings plain = JetstreamSettings.DEFAULT;
        return plain.at(hosts)
                .hearing(plain.collections(), dids)
                .waiting(silence, plain.handshake(), plain.backoff())
                .rewinding(rewind)
                .compressedWith(dictionary)
                .beginning(since == null ? null : Instant.now().minus(since))
                .amplified(amplification());
    }

    private LiveOptions.Made make(LiveOptions.Parts parts, JetstreamSettings settings, AuthorKey keys) {
        JetstreamEvents events = new JetstreamEvents(keys, SOURCE, amplification());
        if (!threads && !lookUpRoots) {
            return new LiveOptions.Made(new JetstreamSource(settings, events, parts.meters()), () -> {});
        }
        ThreadFetcher fetcher = ThreadFetcher.start(
                appView,
                appViewRate,
                keys,
                SOURCE,
                parts.stories(),
                () -> threads ? parts.stories().stories() : List.of(),
                lookUpRoots);
        return new LiveOptions.Made(new JetstreamSource(settings, events, parts.meters(), fetcher), fetcher);
    }
}
