// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Story;
import io.groundswell.events.Topics;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the {@link StoryCatalog} equal to the {@code stories} topic: before the first post is read, and ever after. A
 * record that is no valid story is counted and ignored: what was followed under its key stays.
 */
final class FollowStories implements Processor<String, byte[], Void, Void> {

    static final String STORE = "stories";

    private static final Logger LOG = LoggerFactory.getLogger(FollowStories.class);

    private final StoryCatalog catalog;
    private final StreamMeters meters;
    private KeyValueStore<String, byte[]> store;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init first
    FollowStories(StoryCatalog catalog, StreamMeters meters) {
        this.catalog = catalog;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        store = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        store.put(record.key(), record.value());
        if (record.value() == null) {
            catalog.forget(record.key());
            return;
        }
        try {
            Story story = Topics.STORIES
                    .values()
                    .deserializer()
                    .deserialize(Topics.STORIES.name(), record.headers(), record.value());
            if (!story.id().equals(record.key())) {
                throw new IllegalArgumentException("its key must be its id " + story.id());
            }
            catalog.follow(story);
        } catch (SerializationException | IllegalArgumentException e) {
            meters.rejectedStory();
            LOG.warn("the record {} of the stories topic is ignored: {}", record.key(), e.getMessage());
        }
    }
}
