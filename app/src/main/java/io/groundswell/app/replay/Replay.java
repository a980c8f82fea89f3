// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.replay;

import io.groundswell.app.verify.Progress;
import io.groundswell.events.Story;
import io.groundswell.events.TopicCreator;
import io.groundswell.ingest.IngestCounts;
import io.groundswell.ingest.IngestMeters;
import io.groundswell.ingest.PostProducer;
import io.groundswell.ingest.PostSink;
import io.groundswell.ingest.ProducerSettings;
import io.groundswell.ingest.Stories;
import io.groundswell.ingest.archive.ArchiveInput;
import io.groundswell.ingest.live.ThreadedSink;
import io.groundswell.sentiment.SentimentModel;
import io.groundswell.streams.SentimentStreams;
import io.groundswell.streams.StoriesOfPosts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.errors.InterruptException;

/**
 * One replay: archives through a topology of their own, until every window is closed. An interrupted one goes on where it
 * stopped, as do its instances elsewhere, if there are any. It reads the live topics and writes to none of them.
 *
 * @param topology what the run is, and how its topology is set up
 * @param client properties of Kafka's clients
 * @param stories that are followed from first to last
 * @param archives sent in this order
 * @param reader reads one
 * @param pace lets posts through when it is their time
 * @param withdrawals what has been taken back since the archives were made
 * @param folder takes the stores, and notes of how far it is
 * @param say takes what is going on, a line at a time
 */
public record Replay(
        RunTopology topology,
        Map<String, Object> client,
        List<Story> stories,
        List<ArchiveInput> archives,
        ArchiveReader reader,
        UnaryOperator<PostSink> pace,
        Withdrawals withdrawals,
        Path folder,
        Consumer<String> say) {

    private static final long LOOK_MILLIS = 50;
    private static final long TELL_NANOS = 10_000_000_000L;

    /**
     * What this process did for the run.
     *
     * @param counts of what it read and sent
     * @param leftOut posts that were not sent, since they are taken back
     * @param posts of the whole run
     * @param seconds from the first post that this process sent until all windows were closed
     */
    public record Done(IngestCounts counts, long leftOut, long posts, double seconds) {}

    public Replay {
        stories = List.copyOf(stories);
        archives = List.copyOf(archives);
    }

    /**
     * Does all of it.
     *
     * @throws IOException when an archive cannot be read, Kafka cannot be reached, the run follows other stories already,
     *     or the topology fails
     * @throws InterruptedException when interrupted; the same replay goes on where this one stopped
     */
    public Done run(SentimentModel model) throws IOException, InterruptedException {
        Run run = topology.run();
        int unused = TopicCreator.createMissing(client, run.prefix(), topology.partitions());
        follow(new Stories(client, run.prefix()));
        try (PostProducer producer = PostProducer.open(
                ProducerSettings.replay(client, run.prefix(), run.name()),
                new IngestMeters(new SimpleMeterRegistry(), "replay"))) {
            // Named after the topic itself: what belongs to a run that was deleted is nobody's any more.
            String destination = producer.destination();
            Path state = Files.createDirectories(folder.resolve(destination.substring(destination.indexOf('#') + 1)));
            try (SentimentStreams streams = SentimentStreams.start(
                    topology.settings(state.resolve("stores")),
                    topology.client(client),
                    model,
                    new SimpleMeterRegistry())) {
                long begun = System.nanoTime();
                WithoutWithdrawn sink = new WithoutWithdrawn(pace.apply(producer), withdrawals);
                if (!EndOfRun.isIn(client, run)) {
                    new ArchiveQueue(archives, reader, state, destination)
                            .send(new ThreadedSink(sink, StoriesOfPosts.of(stories)::of));
                    producer.endOfRun(run.name());
                }
                long posts = awaitEnd(run, streams);
                return new Done(producer.counts(), sink.leftOut(), posts, (System.nanoTime() - begun) / 1e9);
            }
        }
    }

    /** The stories of a run are those with which it began, or its figures would depend on when they changed. */
    private void follow(Stories topic) throws IOException, InterruptedException {
        List<Story> followed = topic.list();
        if (followed.isEmpty()) {
            topic.apply(stories);
        } else if (!followed.equals(
                stories.stream().sorted(Comparator.comparing(Story::id)).toList())) {
            throw new IOException("run " + topology.run().name()
                    + " follows other stories already: delete it, or choose another name");
        }
    }

    /** Returns, with the number of posts, when all that follows from them is committed, whoever has processed it. */
    private long awaitEnd(Run run, SentimentStreams streams) throws IOException, InterruptedException {
        try (Progress progress = new Progress(client, run.application(), run.prefix())) {
            long told = System.nanoTime();
            while (!progress.isAtRest()) {
                if (!streams.isLive()) {
                    Throwable cause = streams.failure().orElse(null);
                    throw new IOException(
                            "the topology stopped, so that no figure goes wrong in silence: " + cause, cause);
                }
                if (System.nanoTime() - told > TELL_NANOS) {
                    told = System.nanoTime();
                    say.accept(String.format(
                            Locale.ROOT, "%,d of %,d posts processed", progress.processed(), progress.total()));
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
            return progress.total();
        } catch (InterruptException e) {
            Thread.interrupted(); // or the topology could not be closed in order
            throw new InterruptedException("interrupted while waiting for run " + run.name());
        }
    }
}
