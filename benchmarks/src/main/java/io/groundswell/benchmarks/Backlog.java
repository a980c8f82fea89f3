// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import io.groundswell.events.Post;
import io.groundswell.events.Story;
import io.groundswell.ingest.IngestMeters;
import io.groundswell.ingest.PostProducer;
import io.groundswell.ingest.ProducerSettings;
import io.groundswell.streams.StreamSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Posts that wait in their topic, with the marker that ends their run, before anything that is measured starts to read
 * them. Any number of applications may read the same one after the other.
 *
 * @param prefix of its topics
 * @param posts how many, markers left out
 * @param time that it took to make and send them
 */
record Backlog(String prefix, long posts, Duration time) {

    /**
     * Sends posts to topics of their own.
     *
     * @param name of the backlog, another for each of a machine
     * @param stories that are followed, whether or not there are posts about them
     */
    static Backlog send(Machine machine, String name, int partitions, Collection<Story> stories, Stream<Post> posts)
            throws IOException, InterruptedException {
        String prefix = name + ".";
        machine.prepare(StreamSettings.DEFAULT.named(name, prefix).withPartitions(partitions), stories);
        try (PostProducer producer = PostProducer.open(
                ProducerSettings.live(machine.client(), prefix),
                new IngestMeters(new SimpleMeterRegistry(), "benchmark"))) {
            long start = System.nanoTime();
            for (Iterator<Post> each = posts.iterator(); each.hasNext(); ) {
                producer.accept(each.next());
            }
            producer.flush();
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            producer.endOfRun(name);
            return new Backlog(prefix, producer.counts().sent(), time);
        }
    }

    String line() {
        double seconds = time.toNanos() / 1e9;
        return String.format(
                Locale.ROOT, "%,d posts made and sent in %.1f s: %,.0f posts/s", posts, seconds, posts / seconds);
    }
}
