// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.replay;

import io.groundswell.events.PartitionReader;
import io.groundswell.events.Post;
import io.groundswell.events.Topics;
import io.groundswell.ingest.archive.ArchiveWriter;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes the posts of a story back to an archive: what its windows count now, so that replaying the archive gives the
 * same ones. What was taken back is left out, and so are versions that were replaced. Every post names the story, since
 * that it belongs there is known; other stories are left out.
 *
 * @param client properties of Kafka's clients
 * @param prefix what stands before the topics
 * @param story the story's id
 * @param from the first event time to write, inclusive
 * @param to the last, exclusive
 * @param voices whether names are written where they were kept
 */
public record StoryExport(
        Map<String, Object> client, String prefix, String story, Instant from, Instant to, boolean voices) {

    /**
     * What came of it.
     *
     * @param written how many posts
     * @param found how many posts were found to be about the story at any time
     */
    public record Done(long written, long found) {}

    private record Next(ConsumerRecord<String, Post> record, PartitionReader<String, Post> rest) {}

    /** In the order in which they were observed, as far as each partition is in that order: a paced replay needs it. */
    private static final Comparator<Next> ORDER = Comparator.comparing(
                    (Next next) -> next.record().value().observedAt())
            .thenComparing(next -> next.record().partition());

    public StoryExport {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("from must be before to: was " + from + " and " + to);
        }
    }

    /** Reads {@code scored-posts} once and {@code posts} twice. */
    public Done write(ArchiveWriter out) throws IOException {
        StoryPosts posts = StoryPosts.of(client, prefix, story);
        long written = 0;
        List<PartitionReader<String, Post>> readers = PartitionReader.all(client, prefix, Topics.POSTS);
        try {
            PriorityQueue<Next> queue = new PriorityQueue<>(ORDER);
            for (PartitionReader<String, Post> reader : readers) {
                offerNext(queue, reader, posts);
            }
            for (Next next = queue.poll(); next != null; next = queue.poll()) {
                out.write(ofStory(next.record().value()));
                written++;
                offerNext(queue, next.rest(), posts);
            }
        } finally {
            readers.forEach(PartitionReader::close);
        }
        return new Done(written, posts.size());
    }

    private void offerNext(PriorityQueue<Next> queue, PartitionReader<String, Post> reader, StoryPosts posts) {
        @Nullable ConsumerRecord<String, Post> record = reader.next();
        while (record != null && !(posts.contain(record) && isWithin(record.value()))) {
            record = reader.next();
        }
        if (record != null) {
            queue.add(new Next(record, reader));
        }
    }

    private boolean isWithin(Post post) {
        Instant time = post.eventTime();
        return !time.isBefore(from) && time.isBefore(to);
    }

    private Post ofStory(Post post) {
        return Post.upsert(post.id(), post.platform(), post.author(), post.observedAt())
                .version(post.version())
                .kind(post.kind())
                .handle(voices ? post.handle() : null)
                .text(post.text())
                .lang(post.lang())
                .createdAt(post.createdAt())
                .thread(post.root(), post.parent())
                .quoted(post.quoted())
                .stories(Set.of(story))
                .engagement(post.likes(), post.reposts(), post.replies())
                .source(post.source())
                .run(post.run())
                .build();
    }
}
