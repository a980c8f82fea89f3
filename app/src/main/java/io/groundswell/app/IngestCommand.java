// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.events.Story;
import io.groundswell.events.TopicCreator;
import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.Brief;
import io.groundswell.ingest.BriefSource;
import io.groundswell.ingest.IngestMeters;
import io.groundswell.ingest.PostProducer;
import io.groundswell.ingest.ProducerSettings;
import io.groundswell.ingest.Stories;
import io.groundswell.ingest.archive.ArchiveFiles;
import io.groundswell.ingest.archive.ArchiveInput;
import io.groundswell.ingest.archive.ArchiveOptions;
import io.groundswell.ingest.archive.ArchiveSource;
import io.groundswell.ingest.archive.Checkpoint;
import io.groundswell.ingest.live.FollowedStories;
import io.groundswell.ingest.live.ThreadedSink;
import io.groundswell.streams.StoriesOfPosts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends posts to Kafka. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {IngestBlueskyCommand.class, IngestXCommand.class},
        description = "Sends posts to Kafka. Doing it twice changes no figure: a post is known by its id.")
final class IngestCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Which command? ingest brief, ingest archive, ingest bluesky or ingest x");
    }

    @Command(
            name = "brief",
            mixinStandardHelpOptions = true,
            description = "Sends what the discussion sections of story briefs quote, as posts, and what they say"
                    + " themselves, as remarks. A story that is not followed yet is made from the brief.")
    int brief(
            @Mixin KafkaOptions kafka,
            @Mixin AuthorOptions authorOptions,
            @Option(names = "--story", description = "The story that it is about (default: one made from the brief).")
                    @Nullable
                    String story,
            @Option(
                            names = "--at",
                            paramLabel = "INSTANT",
                            description =
                                    "When it was said, for example 2026-02-05T18:00:00Z (default: when the file was last changed).")
                    @Nullable
                    Instant at,
            @Option(names = "--voices", description = "Keep the names of those who are quoted.") boolean voices,
            @Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files)
            throws IOException, InterruptedException {
        AuthorKey authors = authorOptions.authors(err());
        TopicCreator.createMissing(kafka.client(), kafka.prefix(), 4);
        try (PostProducer producer = producer(kafka, "brief")) {
            for (Path file : files) {
                Brief brief = Brief.read(file);
                if (!brief.hasDiscussion()) {
                    err().println(file + ": no discussion sections, so no posts");
                    continue;
                }
                Instant said = at == null ? Files.getLastModifiedTime(file).toInstant() : at;
                String about = story == null ? follow(kafka, brief) : story;
                new BriefSource(brief, about, authors, said, voices).read(producer);
                producer.flush();
                err().println(file + ": sent to story " + about);
            }
            return IngestReport.print(producer.counts(), err());
        }
    }

    private static String follow(KafkaOptions kafka, Brief brief) throws IOException, InterruptedException {
        Story story = brief.toStory();
        Stories stories = new Stories(kafka.client(), kafka.prefix());
        if (stories.list().stream().noneMatch(followed -> followed.id().equals(story.id()))) {
            stories.apply(List.of(story));
        }
        return story.id();
    }

    @Command(
            name = "archive",
            mixinStandardHelpOptions = true,
            description =
                    "Sends the posts of archives: Bluesky's Jetstream, X's stream and search pages (version 2), its older"
                            + " stream (version 1.1, Stream Grab), your own export from X, Sentiment140, and"
                            + " Groundswell's own lines; plain, .gz, .zst or .bz2, and inside tar and zip. Which it is"
                            + " is told by the content. Goes on where an interrupted run stopped.")
    int archive(
            @Mixin KafkaOptions kafka,
            @Mixin AuthorOptions authorOptions,
            @Option(names = "--voices", description = "Keep the names of the authors, where the archive tells them.")
                    boolean voices,
            @Option(
                            names = "--state",
                            paramLabel = "DIR",
                            defaultValue = ".groundswell/ingest",
                            description = "Where it notes how far it is (default: ${DEFAULT-VALUE}).")
                    Path state,
            @Option(names = "--restart", description = "Begin anew, whatever an earlier run has sent.") boolean restart,
            @Option(names = "--end", description = "End the run: what was sent is all, so every window closes.")
                    boolean end,
            @Mixin ArchiveLimitOption limit,
            @Parameters(
                            paramLabel = "FILE",
                            arity = "1..*",
                            description =
                                    "Files, folders, patterns such as '2026-*/*.json.bz2', or - for standard input.")
                    List<String> files)
            throws IOException, InterruptedException {
        List<ArchiveInput> found = ArchiveFiles.find(files);
        ArchiveOptions options = new ArchiveOptions(authorOptions.authors(), voices, limit.limits());
        TopicCreator.createMissing(kafka.client(), kafka.prefix(), 4);
        KeyWarning warning = new KeyWarning(options.authors(), err());
        try (Shutdown shutdown = Shutdown.interruptingOnSignal();
                FollowedStories stories = FollowedStories.follow(
                        kafka.client(), kafka.prefix(), followed -> StoriesOfPosts.of(followed)::of);
                PostProducer producer = producer(kafka, "archive")) {
            ThreadedSink threaded = new ThreadedSink(producer, stories);
            for (ArchiveInput input : found) {
                @Nullable Checkpoint checkpoint = checkpoint(state, input, producer.destination(), restart);
                try (ReadingProgress progress = ReadingProgress.of(input, warning::recognised)) {
                    new ArchiveSource(input, options, checkpoint, progress).read(threaded);
                }
            }
            if (end) {
                producer.endOfRun("live");
            }
            return IngestReport.print(producer.counts(), err());
        } catch (InterruptedException e) {
            throw new IOException("interrupted; the same command goes on where this one stopped", e);
        }
    }

    /** Standard input cannot be read twice, so there is nothing to note. */
    private @Nullable Checkpoint checkpoint(Path state, ArchiveInput input, String destination, boolean restart)
            throws IOException {
        @Nullable Path file = input.file();
        if (file == null) {
            return null;
        }
        Checkpoint checkpoint = Checkpoint.in(state, file, destination);
        if (restart) {
            checkpoint.clear();
        } else if (checkpoint.records() > 0) {
            err().println(file + ": going on behind record " + checkpoint.records() + " (--restart begins anew)");
        }
        return checkpoint;
    }

    private static PostProducer producer(KafkaOptions kafka, String source) throws IOException, InterruptedException {
        return PostProducer.open(
                ProducerSettings.live(kafka.client(), kafka.prefix()),
                new IngestMeters(new SimpleMeterRegistry(), source));
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
