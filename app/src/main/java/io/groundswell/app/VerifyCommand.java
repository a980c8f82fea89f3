// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.app.verify.Comparison;
import io.groundswell.app.verify.Kill;
import io.groundswell.app.verify.Verification;
import io.groundswell.app.verify.Verification.Verdict;
import io.groundswell.events.Story;
import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.PostSource;
import io.groundswell.ingest.StoryFile;
import io.groundswell.ingest.archive.ArchiveFiles;
import io.groundswell.ingest.archive.ArchiveInput;
import io.groundswell.ingest.archive.ArchiveOptions;
import io.groundswell.ingest.archive.ArchiveSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the windows of archives against a plain count. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Replays archives through the real topology, on a broker in this process, and compares every window"
                        + " with what a plain count of the same posts gives. Exits with 0 only when none differs. With --kill the"
                        + " process that runs the topology is killed (SIGKILL) in the middle of its work and restarted.",
        footer = {
            "",
            "Takes two processes of some 2.5 GB each, and keeps nothing. Posts that span more",
            "than 7 days, for which they are remembered, cannot be verified. A long archive:",
            "",
            "  groundswell samples --posts 200000 --texts 1500 --shuffle 10m big",
            "  groundswell verify --kill 3 --stories big/stories.yaml big/posts.jsonl"
        })
final class VerifyCommand implements Callable<Integer> {

    private static final int SHOWN = 5;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private EngineOption engine;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Archives as 'ingest archive' takes them; the sample archive unless given.")
    private @Nullable List<String> files;

    @Option(
            names = "--stories",
            paramLabel = "FILE",
            description = "The stories to follow, as 'stories apply' takes them; the sample story unless given.")
    private @Nullable Path stories;

    @Option(
            names = "--kill",
            paramLabel = "N",
            defaultValue = "0",
            description = "Kill the topology so often while it works (default: ${DEFAULT-VALUE}).")
    private int kills;

    @Option(names = "--seed", description = "Decides when to kill; random unless given.")
    private @Nullable Long seed;

    @Option(
            names = "--partitions",
            defaultValue = "4",
            description = "Partitions of the posts topic (default: ${DEFAULT-VALUE}).")
    private int partitions;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private ThreadsOption threads;

    @Option(
            names = "--timeout",
            defaultValue = "1h",
            description = "How long the topology may take for all posts (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Duration timeout;

    @Option(
            names = "--stream-config",
            paramLabel = "FILE",
            description = "Properties of Kafka Streams for the topology, which go over its own; for instance"
                    + " processing.guarantee=at_least_once, to see what exactly-once is good for.")
    private @Nullable Path streamConfig;

    @Override
    public Integer call() throws Exception {
        if (files != null && stories == null) {
            err().println("no --stories given: following the sample story");
        }
        long chosenSeed = seed == null ? System.nanoTime() & 0xffff : seed;
        if (kills > 0) {
            err().println("kills are timed by --seed " + chosenSeed);
        }
        Verification.Options options;
        try {
            options = new Verification.Options(
                    partitions,
                    threads.threads(),
                    kills,
                    chosenSeed,
                    timeout,
                    engine.engine().word(),
                    streamConfig);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        try (Shutdown shutdown = Shutdown.interruptingOnSignal();
                TemporaryFolder folder = TemporaryFolder.make("groundswell-verify-")) {
            Verdict verdict = new Verification(followed(), sources(), program(), engine::load, options, folder.path())
                    .run(this::say);
            return report(verdict, spec.commandLine().getOut());
        }
    }

    private List<Story> followed() throws IOException {
        return stories == null ? DemoInput.sampleStories() : StoryFile.read(stories);
    }

    private List<PostSource> sources() throws IOException {
        if (files == null) {
            return List.of(DemoInput.sampleArchive());
        }
        List<PostSource> sources = new ArrayList<>();
        // The posts stay in this process and its broker, so nobody's key need be kept from anybody.
        ArchiveOptions options = ArchiveOptions.of(AuthorKey.withSalt(null));
        for (ArchiveInput file : ArchiveFiles.find(files)) {
            sources.add(sink -> {
                try (ReadingProgress progress = ReadingProgress.of(file)) {
                    new ArchiveSource(file, options, null, progress).read(sink);
                }
            });
        }
        return sources;
    }

    /** This program once more: the same Java, classes and heap. */
    private static List<String> program() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-X") || argument.startsWith("--"))
                .filter(argument -> !argument.startsWith("-XX:ArchiveClassesAtExit"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        return command;
    }

    /** Prints what came of it; returns the exit code. */
    static int report(Verdict verdict, PrintWriter out) {
        int number = 0;
        for (Kill kill : verdict.kills()) {
            number++;
            out.printf(
                    Locale.ROOT,
                    "kill %d: %,d of %,d posts processed, %,d records of output uncommitted;"
                            + " the next committed window %.1f s after the restart%n",
                    number,
                    kill.processed(),
                    kill.total(),
                    kill.uncommitted(),
                    kill.recovery().toMillis() / 1e3);
        }
        Comparison windows = verdict.windows();
        out.printf(
                Locale.ROOT,
                "posts %,d, of these late %,d%nwindows compared %,d, differing %,d%n",
                verdict.posts(),
                verdict.late(),
                windows.compared(),
                windows.differences().size());
        windows.differences().stream().limit(SHOWN).forEach(out::println);
        out.flush();
        return windows.differences().isEmpty() ? 0 : 1;
    }

    private void say(String text) {
        err().println(text);
        err().flush();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
