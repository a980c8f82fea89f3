// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.events.Post;
import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.Broker;
import io.groundswell.ingest.IngestCounts;
import io.groundswell.ingest.IngestMeters;
import io.groundswell.ingest.NotWanted;
import io.groundswell.ingest.PostProducer;
import io.groundswell.ingest.PostSink;
import io.groundswell.ingest.ProducerSettings;
import io.groundswell.ingest.Refusal;
import io.groundswell.ingest.SamplePosts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ArchiveIngestIT {

    private static final ArchiveOptions KEYS = ArchiveOptions.of(AuthorKey.withSalt("a salt of this test alone"));

    @RegisterExtension
    static final Broker BROKER = new Broker();

    @TempDir
    Path folder;

    @Test
    void bringsAnArchiveToTheTopicUnchangedAndUnderTheSameIdsAgain() throws Exception {
        String prefix = BROKER.topics();
        Path file = archive(2_000);

        IngestCounts first = ingest(file, prefix, Integer.MAX_VALUE);
        List<Post> once = posts(prefix);
        ingest(file, prefix, Integer.MAX_VALUE);
        List<Post> twice = posts(prefix);

        assertThat(once).containsExactlyInAnyOrderElementsOf(SamplePosts.list(2_000));
        assertThat(first.read()).isEqualTo(2_000).isEqualTo(first.sent());
        assertThat(twice).hasSize(4_000);
        assertThat(Set.copyOf(twice)).isEqualTo(Set.copyOf(once));
    }

    @Test
    void goesOnWhereAnInterruptedRunStoppedWithoutLossAndWithoutRepeatingWhatWasConfirmed() throws Exception {
        String prefix = BROKER.topics();
        Path file = archive(3_000);

        assertThatThrownBy(() -> ingest(file, prefix, 1_777)).isInstanceOf(InterruptedException.class);
        List<Post> afterFirst = posts(prefix);
        long confirmed = checkpoint(file, prefix).records();
        IngestCounts second = ingest(file, prefix, Integer.MAX_VALUE);

        assertThat(confirmed).isPositive().isLessThanOrEqualTo(1_777);
        assertThat(new HashSet<>(afterFirst)).containsAll(SamplePosts.list((int) confirmed));
        assertThat(second.read()).isEqualTo(3_000 - confirmed);
        assertThat(new HashSet<>(posts(prefix))).isEqualTo(new HashSet<>(SamplePosts.list(3_000)));
        assertThat(posts(prefix)).hasSize((int) (afterFirst.size() + 3_000 - confirmed));
        assertThat(checkpoint(file, prefix).records()).isZero();
    }

    @Test
    void beginsAnewInATopicThatWasCreatedAnew() throws Exception {
        String prefix = BROKER.topics();
        Path file = archive(1_000);
        assertThatThrownBy(() -> ingest(file, prefix, 800)).isInstanceOf(InterruptedException.class);

        BROKER.deleteTopics(prefix);
        BROKER.createTopics(prefix, java.util.Map.of());
        ingest(file, prefix, Integer.MAX_VALUE);

        assertThat(posts(prefix)).containsExactlyInAnyOrderElementsOf(SamplePosts.list(1_000));
    }

    /** Ingests with a checkpoint, and is interrupted in front of the given post. */
    private IngestCounts ingest(Path file, String prefix, int interruptedAt) throws IOException, InterruptedException {
        var meters = new IngestMeters(new SimpleMeterRegistry(), "archive");
        try (PostProducer producer = PostProducer.open(ProducerSettings.live(BROKER.kafka(), prefix), meters)) {
            Checkpoint checkpoint = Checkpoint.in(folder.resolve("state"), file, producer.destination());
            AtomicInteger given = new AtomicInteger();
            PostSink interrupting = new PostSink() {
                @Override
                public void accept(Post post, Runnable settled) throws IOException, InterruptedException {
                    if (given.getAndIncrement() == interruptedAt) {
                        throw new InterruptedException("as it was told to");
                    }
                    if (given.get() == interruptedAt / 2) {
                        producer.flush();
                    }
                    producer.accept(post, settled);
                }

                @Override
                public void refuse(Refusal refusal) {
                    producer.refuse(refusal);
                }

                @Override
                public void leave(NotWanted reason) {
                    producer.leave(reason);
                }

                @Override
                public void flush() throws IOException, InterruptedException {
                    producer.flush();
                }
            };
            new ArchiveSource(ArchiveInput.of(file), KEYS, checkpoint, (read, total) -> {}).read(interrupting);
            return producer.counts();
        }
    }

    private Checkpoint checkpoint(Path file, String prefix) throws IOException, InterruptedException {
        var meters = new IngestMeters(new SimpleMeterRegistry(), "archive");
        try (PostProducer producer = PostProducer.open(ProducerSettings.live(BROKER.kafka(), prefix), meters)) {
            return Checkpoint.in(folder.resolve("state"), file, producer.destination());
        }
    }

    private List<Post> posts(String prefix) {
        return BROKER.posts(prefix).stream().map(record -> record.value()).collect(Collectors.toList());
    }

    private Path archive(int posts) throws IOException {
        Path file = folder.resolve("posts.jsonl.zst");
        try (ArchiveWriter writer = ArchiveWriter.to(file)) {
            for (Post post : SamplePosts.list(posts)) {
                writer.write(post);
            }
        }
        return file;
    }
}
