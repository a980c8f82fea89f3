// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.app.sample.Mix;
import io.groundswell.app.sample.SampleArchive;
import io.groundswell.app.sample.Samples;
import io.groundswell.events.Post;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the samples of the demo as files. */
@Command(
        name = "samples",
        mixinStandardHelpOptions = true,
        description =
                "Writes the demo's story, brief and archive to a folder, to begin with: stories.yaml, brief.txt and"
                        + " posts.jsonl. All of it is made up. The options make another archive of the same three hours,"
                        + " as long and as untidy as you like; the same options always make the same.")
final class SamplesCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Made where it is missing; files of the same names are replaced.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Option(
            names = "--posts",
            paramLabel = "N",
            defaultValue = "" + SampleArchive.DEFAULT_COUNT,
            description = "How many records the archive has (default: ${DEFAULT-VALUE}).")
    private int posts;

    @Option(
            names = "--seed",
            defaultValue = "" + SampleArchive.DEFAULT_SEED,
            description = "Another seed, another archive (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--duplicates",
            paramLabel = "PERCENT",
            defaultValue = "3",
            description = "Records that are delivered once more (default: ${DEFAULT-VALUE}).")
    private double duplicates;

    @Option(
            names = "--edits",
            paramLabel = "PERCENT",
            defaultValue = "2",
            description = "Newer versions of posts (default: ${DEFAULT-VALUE}).")
    private double edits;

    @Option(
            names = "--deletes",
            paramLabel = "PERCENT",
            defaultValue = "1",
            description = "Posts that are taken back (default: ${DEFAULT-VALUE}).")
    private double deletes;

    @Option(
            names = "--removals",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = "Accounts that go with all their posts, half of them at most (default: ${DEFAULT-VALUE}: one"
                    + " account in all).")
    private double removals;

    @Option(
            names = "--late",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = "Records that come an hour after they were seen (default: ${DEFAULT-VALUE}).")
    private double late;

    @Option(
            names = "--shuffle",
            paramLabel = "DURATION",
            defaultValue = "0s",
            description = "By how much any record may come late, so that a delete may come before its post (default:"
                    + " ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Duration shuffle;

    @Option(
            names = "--texts",
            paramLabel = "N",
            defaultValue = "" + Integer.MAX_VALUE,
            showDefaultValue = CommandLine.Help.Visibility.NEVER,
            description = "About how many different texts there are, edits aside: what was read once need not be read"
                    + " again, so a long archive of few texts is scored fast (default: hardly one twice).")
    private int texts;

    @Override
    public Integer call() throws IOException {
        Stream<Post> archive;
        try {
            archive = SampleArchive.posts(
                    seed, posts, new Mix(duplicates, edits, deletes, removals, late, shuffle, texts));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        Samples.write(folder, archive)
                .forEach(file -> spec.commandLine().getOut().println(file));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
