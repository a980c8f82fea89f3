// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import io.groundswell.app.replay.FinalWindows;
import io.groundswell.app.replay.Replay;
import io.groundswell.app.replay.Run;
import io.groundswell.app.replay.RunTopology;
import io.groundswell.app.replay.Withdrawals;
import io.groundswell.events.Post;
import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.archive.ArchiveInput;
import io.groundswell.ingest.archive.ArchiveOptions;
import io.groundswell.ingest.archive.ArchiveSource;
import io.groundswell.ingest.archive.ArchiveWriter;
import io.groundswell.streams.StreamSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Posts a second of a replay at full speed, from the file to the last closed window, and the memory that it takes. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Posts a second of a replay at full speed, without scoring: from an archive on disk to the last"
                + " closed window, and the memory that the process takes.")
final class FullSpeed implements Callable<Integer> {

    private static final Run RUN = new Run("benchmark", "benchmark.");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--posts", defaultValue = "1000000", description = "In the archive (default: ${DEFAULT-VALUE}).")
    private int posts;

    @Option(names = "--stories", defaultValue = "1", description = "That posts are about (default: ${DEFAULT-VALUE}).")
    private int stories;

    @Option(names = "--seed", defaultValue = "7", description = "Of the posts (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--threads", description = "Of the topology (default: the processors, ${DEFAULT-VALUE}).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws Exception {
        if (posts < 1 || stories < 1 || threads < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--posts, --stories and --threads must be at least 1: were " + posts + ", " + stories + ", "
                            + threads);
        }
        try (Machine machine = Machine.start()) {
            Path folder = Files.createDirectories(machine.state("replay"));
            Path archive = folder.resolve("posts.jsonl.zst");
            write(archive);
            say("%,d posts in an archive of %,d MiB", posts, Files.size(archive) >> 20);
            Replay.Done done = replay(machine, archive, folder).run(new ConstantModel());
            say(
                    "%,d posts replayed in %.1f s: %,.0f posts/s",
                    done.posts(), done.seconds(), done.posts() / done.seconds());
            Memory.peak().ifPresent(bytes -> say("resident at most, broker included: %,d MiB", bytes >> 20));
            FinalWindows windows = FinalWindows.in(machine.client(), RUN.prefix());
            say("windows %,d, closed %,d; digest %s", windows.count(), windows.closed(), windows.digest());
            if (done.posts() != posts || windows.closed() != windows.count()) {
                throw new IllegalStateException("every post must be replayed and every window closed");
            }
        }
        return 0;
    }

    private void write(Path archive) throws IOException {
        try (ArchiveWriter writer = ArchiveWriter.to(archive)) {
            for (Iterator<Post> each =
                            PostMix.even(seed, posts, stories).stream().iterator();
                    each.hasNext(); ) {
                writer.write(each.next());
            }
        }
    }

    private Replay replay(Machine machine, Path archive, Path folder) throws IOException {
        ArchiveOptions options = ArchiveOptions.of(AuthorKey.withSalt(null));
        return new Replay(
                new RunTopology(RUN, StreamSettings.DEFAULT.partitions(), RunTopology.SETTLED, false, threads),
                machine.client(),
                MadeStories.first(stories),
                List.of(ArchiveInput.of(archive)),
                (input, checkpoint, sink) ->
                        new ArchiveSource(input, options, checkpoint, (read, total) -> {}).read(sink),
                sink -> sink,
                new Withdrawals(),
                folder,
                line -> say("%s", line));
    }

    private void say(String format, Object... arguments) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(Locale.ROOT, format, arguments));
        out.flush();
    }
}
