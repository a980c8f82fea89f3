// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static io.groundswell.events.Topics.POSTS;
import static io.groundswell.events.Topics.SCORED_POSTS;
import static io.groundswell.events.Topics.STORIES;
import static io.groundswell.events.Topics.SWINGS;
import static io.groundswell.events.Topics.WINDOWS;

import io.groundswell.events.Post;
import io.groundswell.events.ScoredPost;
import io.groundswell.events.Topic;
import io.groundswell.sentiment.SentimentModel;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.Stores;

/** The topology, from top to bottom as a post goes through it. Building it starts nothing. */
final class SentimentTopology {

    static final String MATCH = "match";
    static final String SCORE = "score";

    private final StreamSettings settings;
    private final SentimentModel model;
    private final StreamMeters meters;
    private final Runnable onEndOfRun;
    private final StoryCatalog catalog = new StoryCatalog();
    private final StreamsBuilder builder = new StreamsBuilder();

    private SentimentTopology(StreamSettings settings, SentimentModel model, StreamMeters meters, Runnable onEndOfRun) {
        this.settings = settings;
        this.model = model;
        this.meters = meters;
        this.onEndOfRun = onEndOfRun;
    }

    /**
     * Builds the topology.
     *
     * @param onEndOfRun called by a stream thread each time a partition of series has closed the windows of an ended
     *     run; what it wrote is visible once the transaction is committed
     */
    static Topology build(StreamSettings settings, SentimentModel model, StreamMeters meters, Runnable onEndOfRun) {
        return new SentimentTopology(settings, model, meters, onEndOfRun).build();
    }

    private Topology build() {
        followStories();

        var posts = builder.stream(
                in(POSTS),
                Consumed.with(POSTS.keys(), POSTS.values())
                        .withTimestampExtractor(new EventTime())
                        .withName("posts"));

        var scored = posts.processValues(() -> new Match(catalog, meters), Named.as(MATCH))
                .mapValues(new Score(model, meters), Named.as(SCORE));

        scored.filter((author, post) -> isForReaders(post), Named.as("matched"))
                .to(
                        in(SCORED_POSTS),
                        Produced.with(SCORED_POSTS.keys(), SCORED_POSTS.values())
                                .withName("scored-posts"));

        var series = scored.process(
                        () -> new Contribute(settings, meters), Named.as("contribute"), stores(Contribute.stores()))
                .repartition(Repartitioned.with(Serdes.String(), SeriesUpdate.SERDE)
                        .withStreamPartitioner(new SeriesPartitioner())
                        .withNumberOfPartitions(settings.partitions())
                        .withName("series"));

        var windows = series.process(
                () -> new Aggregate(settings, meters, onEndOfRun), Named.as("aggregate"), stores(Aggregate.stores()));

        series.process(() -> new CloseInPortions(settings), Named.as("portions"), StateStores.WATERMARKS)
                .to(
                        (partition, update, from) -> from.topic(),
                        Produced.with(Serdes.String(), SeriesUpdate.SERDE)
                                .withStreamPartitioner(new SeriesPartitioner())
                                .withName("again"));

        windows.to(in(WINDOWS), Produced.with(WINDOWS.keys(), WINDOWS.values()).withName("windows"));

        windows.filter((key, window) -> settings.swings().judges(window), Named.as("judged"))
                .process(() -> new Detect(settings.swings(), meters), Named.as("detect"), stores(Detect.stores()))
                .to(in(SWINGS), Produced.with(SWINGS.keys(), SWINGS.values()).withName("swings"));

        return builder.build();
    }

    private void followStories() {
        builder.addGlobalStore(
                Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore(FollowStories.STORE), Serdes.String(), Serdes.ByteArray())
                        .withLoggingDisabled(),
                in(STORIES),
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("stories"),
                () -> new FollowStories(catalog, meters));
    }

    /** What is about no story concerns nobody, unless it takes something back. */
    private static boolean isForReaders(ScoredPost post) {
        return post.op() != Post.Op.END_OF_RUN && post.unscored() != ScoredPost.Unscored.UNMATCHED;
    }

    private String[] stores(List<String> names) {
        names.forEach(name -> builder.addStateStore(StateStores.byName(name)));
        return names.toArray(String[]::new);
    }

    private String in(Topic<?, ?> topic) {
        return topic.in(settings.prefix());
    }
}
