// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import io.groundswell.events.Post;
import io.groundswell.events.Story;
import io.groundswell.events.Topics;
import io.groundswell.sentiment.PhraseIndex;
import io.groundswell.streams.WindowSpec;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.state.WindowStore;

/**
 * What one would write with the DSL of Kafka Streams in an afternoon: match, group by story and platform, count in
 * hopping windows, write each change. It does less than Groundswell, and each thing that it leaves out would cost it
 * more: duplicates, edits and deletes count like posts, there are no themes, no sums over platforms, no sentiment, no
 * examples and no finals.
 */
final class DslTopology {

    /** So that it counts what comes late because partitions are read at different speeds, as Groundswell does. */
    private static final Duration GRACE = Duration.ofDays(1);

    /** Records by how far they have come. Thread-safe. */
    static final class Progress {
        final LongAdder posts = new LongAdder();
        final LongAdder ended = new LongAdder();
        final LongAdder grouped = new LongAdder();
        final LongAdder aggregating = new LongAdder();
    }

    private DslTopology() {}

    static Topology build(
            String prefix, String output, Collection<Story> stories, List<WindowSpec> windows, Progress progress) {
        PhraseIndex<String> index = index(stories);
        StreamsBuilder builder = new StreamsBuilder();

        KStream<String, Post> posts = builder.stream(
                Topics.POSTS.in(prefix),
                Consumed.with(Topics.POSTS.keys(), Topics.POSTS.values())
                        .withTimestampExtractor((record, partitionTime) ->
                                ((Post) record.value()).eventTime().toEpochMilli())
                        .withName("posts"));

        KStream<String, byte[]> series = posts.flatMap(
                        (author, post) -> group(post, index, progress), Named.as("match"))
                .repartition(
                        Repartitioned.with(Serdes.String(), Serdes.ByteArray()).withName("series"))
                .peek((key, nothing) -> progress.aggregating.increment(), Named.as("progress"));

        for (WindowSpec window : windows) {
            String name = "count-" + window.size().toMinutes();
            series.groupByKey(Grouped.with("by-series-" + name, Serdes.String(), Serdes.ByteArray()))
                    .windowedBy(TimeWindows.ofSizeAndGrace(window.size(), GRACE).advanceBy(window.slide()))
                    .count(
                            Named.as(name),
                            Materialized.<String, Long, WindowStore<Bytes, byte[]>>as(name)
                                    .withKeySerde(Serdes.String())
                                    .withValueSerde(Serdes.Long()))
                    .toStream(Named.as("changes-of-" + name))
                    .selectKey((key, count) -> key.key() + "|" + key.window().end(), Named.as("key-of-" + name))
                    .to(output, Produced.with(Serdes.String(), Serdes.Long()).withName("write-" + name));
        }
        return builder.build();
    }

    private static PhraseIndex<String> index(Collection<Story> stories) {
        PhraseIndex.Builder<String> index = PhraseIndex.builder();
        for (Story story : stories) {
            story.match().phrases().forEach(phrase -> index.add(phrase, story.id()));
            story.match().hashtags().forEach(hashtag -> index.add(hashtag, story.id()));
        }
        return index.build();
    }

    private static List<KeyValue<String, byte[]>> group(Post post, PhraseIndex<String> index, Progress progress) {
        if (post.op() == Post.Op.END_OF_RUN) {
            progress.ended.increment();
            return List.of();
        }
        List<KeyValue<String, byte[]>> groups = post.op() != Post.Op.UPSERT
                ? List.of()
                : index.find(post.text()).stream()
                        .map(story ->
                                KeyValue.pair(story + "|" + post.platform().wireName(), new byte[0]))
                        .toList();
        progress.grouped.add(groups.size());
        progress.posts.increment();
        return groups;
    }
}
