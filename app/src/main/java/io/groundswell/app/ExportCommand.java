// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.app.replay.StoryExport;
import io.groundswell.ingest.archive.ArchiveWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the posts of a story to an archive. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes the posts of a story that 'stream' has processed to an archive of Groundswell's own lines,"
                        + " which 'replay' and 'ingest archive' read: the newest version of each, and nothing that was deleted or"
                        + " whose account is gone. An archive does not forget by itself: replaying it leaves out what has been"
                        + " deleted since, as long as the posts topic tells of it.")
final class ExportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private KafkaOptions kafka;

    @Option(names = "--story", required = true, description = "The story's id.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String story;

    @Option(
            names = "--from",
            paramLabel = "INSTANT",
            description = "Only posts from then on, for example 2026-02-05T18:00:00Z; from the first unless given.")
    private @Nullable Instant from;

    @Option(names = "--to", paramLabel = "INSTANT", description = "Only posts before then; to the last unless given.")
    private @Nullable Instant to;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Must not exist yet; compressed as its name says: .zst, .gz, .bz2 (default: STORY.jsonl.zst).")
    private @Nullable Path out;

    @Option(names = "--voices", description = "Write the names of the authors too, where they were kept.")
    private boolean voices;

    @Override
    public Integer call() throws IOException {
        Path file = out == null ? Path.of(story + ".jsonl.zst") : out;
        StoryExport export;
        try {
            export = new StoryExport(
                    kafka.client(),
                    kafka.prefix(),
                    story,
                    from == null ? Instant.MIN : from,
                    to == null ? Instant.MAX : to,
                    voices);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        if (Files.exists(file)) {
            throw new IOException(file + " exists already: delete it, or name another with --out");
        }
        // Under its own name only once it is whole. The end of the name tells how it is compressed.
        Path part = file.resolveSibling("part-" + file.getFileName());
        StoryExport.Done done;
        try {
            try (ArchiveWriter writer = ArchiveWriter.to(part)) {
                done = export.write(writer);
            }
            if (done.written() > 0) {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            Files.deleteIfExists(part);
        }
        if (done.written() == 0) {
            throw new IOException("nothing to export: no post of story " + story + " is there in that time, "
                    + done.found() + " in all");
        }
        spec.commandLine()
                .getErr()
                .printf(
                        Locale.ROOT,
                        "%s: %,d posts of story %s, of %,d that were about it%n",
                        file,
                        done.written(),
                        story,
                        done.found());
        return 0;
    }
}
