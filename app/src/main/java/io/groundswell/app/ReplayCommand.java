// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.app.replay.FinalWindows;
import io.groundswell.app.replay.Replay;
import io.groundswell.app.replay.Run;
import io.groundswell.app.replay.RunSummary;
import io.groundswell.app.replay.RunTopology;
import io.groundswell.app.replay.Withdrawals;
import io.groundswell.broker.BrokerSettings;
import io.groundswell.broker.EmbeddedBroker;
import io.groundswell.events.Json;
import io.groundswell.events.Story;
import io.groundswell.ingest.Stories;
import io.groundswell.ingest.StoryFile;
import io.groundswell.ingest.archive.ArchiveFiles;
import io.groundswell.ingest.archive.ArchiveInput;
import io.groundswell.ingest.archive.ArchiveOptions;
import io.groundswell.ingest.archive.ArchiveSource;
import io.groundswell.streams.StreamSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Replays archives apart from everything live. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Sends archives through a topology of their own, with topics of its own, until every window is"
                + " closed, and sums up. Time is the posts' own. Nothing live is touched; what has been deleted in the live"
                + " topic since stays out. The same archives give the same windows each time, to the byte.",
        footer = {
            "",
            "Ctrl-Z pauses it, and fg goes on: nothing is made up for. Ctrl-C stops it, and the",
            "same command goes on where it stopped. Its topics stay until 'runs delete': read",
            "them with --prefix groundswell.replay.NAME. like any others.",
            "",
            "  groundswell replay --run may --speed 60 archive/*.jsonl.zst",
            "  groundswell replay --embedded --engine social --stories stories.yaml posts.jsonl"
        })
final class ReplayCommand implements Callable<Integer> {

    private static final String EMBEDDED_RUN = "embedded";

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
    private EngineOption engine;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Archives as 'ingest archive' takes them.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> files;

    @Option(
            names = "--run",
            paramLabel = "NAME",
            description = "Names the run: lower-case letters, digits and hyphens.")
    private @Nullable String name;

    @Option(
            names = "--speed",
            paramLabel = "SPEED",
            defaultValue = "max",
            converter = Speed.Converter.class,
            description = "max: as fast as it goes; 1: at the pace at which the posts once came; 60: so many times as"
                    + " fast (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Speed speed;

    @Option(
            names = "--stories",
            paramLabel = "FILE",
            description =
                    "The stories to follow, as 'stories apply' takes them; those that are followed live unless given.")
    private @Nullable Path stories;

    @Option(
            names = "--alerts",
            description = "Let its swings alert whom live ones alert; else they are marked as a replay's, which nobody"
                    + " is told of.")
    private boolean alerts;

    @Option(names = "--embedded", description = "Use a Kafka broker in this process, and keep nothing but the summary.")
    private boolean embedded;

    @Option(
            names = "--grace",
            description = "How long after its end a window waits for late posts (default: 7d at full speed, so that"
                    + " each closes once, when nothing can change it any more; else 1m, as live).")
    private @Nullable Duration grace;

    @Option(
            names = "--partitions",
            defaultValue = "4",
            description = "Partitions of its topics (default: ${DEFAULT-VALUE}).")
    private int partitions;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private ThreadsOption threads;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            defaultValue = RunsCommand.STATE,
            description = "Where it keeps its stores, and how far it is (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path state;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private ArchiveLimitOption limit;

    @Option(names = "--json", description = "Sum up in one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        RunTopology topology = topology();
        if (embedded && stories == null) {
            throw new ParameterException(
                    spec.commandLine(), "--embedded follows no stories of its own: --stories names some");
        }
        List<ArchiveInput> archives = ArchiveFiles.find(files);
        try (Shutdown shutdown = Shutdown.interruptingOnSignal()) {
            return embedded ? onEmbeddedBroker(topology, archives) : onKafka(topology, archives);
        } catch (InterruptedException e) {
            throw new IOException(
                    embedded
                            ? "interrupted; nothing is kept"
                            : "interrupted; the same command goes on where this one stopped",
                    e);
        }
    }

    private RunTopology topology() {
        @Nullable String chosen = name == null && embedded ? EMBEDDED_RUN : name;
        if (chosen == null) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '--run=NAME'");
        }
        try {
            RunTopology topology = new RunTopology(
                    new Run(chosen, kafka.prefix()),
                    partitions,
                    grace != null ? grace : speed.isMax() ? RunTopology.SETTLED : StreamSettings.DEFAULT.grace(),
                    alerts,
                    threads.threads());
            StreamSettings unused = topology.settings(state); // which tells every fault at once
            return topology;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private int onKafka(RunTopology topology, List<ArchiveInput> archives) throws IOException, InterruptedException {
        Map<String, Object> client = kafka.client();
        List<Story> followed = stories == null ? new Stories(client, kafka.prefix()).list() : StoryFile.read(stories);
        if (followed.isEmpty()) {
            throw new IOException("no story is followed live: --stories names some");
        }
        Withdrawals withdrawals = Withdrawals.in(client, kafka.prefix());
        if (withdrawals.size() > 0) {
            say(String.format(
                    Locale.ROOT, "%,d posts and accounts are deleted live, and stay out", withdrawals.size()));
        }
        return replay(
                topology,
                client,
                followed,
                archives,
                withdrawals,
                state.resolve(topology.run().name()));
    }

    private int onEmbeddedBroker(RunTopology topology, List<ArchiveInput> archives)
            throws IOException, InterruptedException {
        List<Story> followed = StoryFile.read(Objects.requireNonNull(stories));
        try (TemporaryFolder folder = TemporaryFolder.make("groundswell-replay-");
                EmbeddedBroker broker =
                        EmbeddedBroker.start(BrokerSettings.kept(folder.path().resolve("broker"), 0))) {
            return replay(
                    topology,
                    Map.of("bootstrap.servers", broker.bootstrapServers()),
                    followed,
                    archives,
                    new Withdrawals(),
                    folder.path().resolve("run"));
        }
    }

    private int replay(
            RunTopology topology,
            Map<String, Object> client,
            List<Story> followed,
            List<ArchiveInput> archives,
            Withdrawals withdrawals,
            Path folder)
            throws IOException, InterruptedException {
        ArchiveOptions options = new ArchiveOptions(authors.authors(), false, limit.limits());
        KeyWarning warning = new KeyWarning(options.authors(), err());
        Run run = topology.run();
        say("run " + run.name() + ": topics " + run.prefix() + "*, " + followed.size() + " stories, grace "
                + Durations.text(topology.grace()));
        Replay.Done done = new Replay(
                        topology,
                        client,
                        followed,
                        archives,
                        (archive, checkpoint, sink) -> {
                            if (checkpoint != null && checkpoint.records() > 0) {
                                say(archive.name() + ": going on behind record " + checkpoint.records());
                            }
                            try (ReadingProgress progress = ReadingProgress.of(archive, warning::recognised)) {
                                new ArchiveSource(archive, options, checkpoint, progress).read(sink);
                            }
                        },
                        sink -> new PacedSink(sink, speed.times()),
                        withdrawals,
                        folder,
                        this::say)
                .run(engine.load());
        RunSummary summary = RunSummary.of(
                run, done, FinalWindows.in(client, run.prefix()), ResultTable.swings(client, run.prefix()));
        if (json) {
            out().println(Json.MAPPER.writeValueAsString(summary));
        } else {
            ReplayReport.print(summary, out());
        }
        out().flush();
        return IngestReport.print(done.counts(), err());
    }

    private void say(String text) {
        err().println(text);
        err().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
