// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.live;

import io.groundswell.events.JsonSerde;
import io.groundswell.events.Topic;
import io.groundswell.events.TopicReader;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/**
 * What a live source must know after a restart: its position, the threads that are about a story, and of whom something
 * was sent. It lies in a compacted topic of the source's own, which is written in the transactions that send the posts;
 * a topic of its own, so that no other source's open transaction hides what was committed. Not thread-safe.
 */
final class Memory {

    private static final String POSITION = "position";
    private static final String OWNER = "owner";
    private static final String THREAD = "thread ";
    private static final String AUTHOR = "author ";

    final Threads threads;
    final Authors authors;
    private final Map<String, @Nullable MemoryEntry> changes = new LinkedHashMap<>();
    private @Nullable String position;
    private @Nullable String owner;

    Memory(int capacity) {
        threads = new Threads(capacity, this::threadChanged);
        authors = new Authors(capacity, author -> changes.put(AUTHOR + author, MemoryEntry.stories(Set.of())));
    }

    static Topic<String, MemoryEntry> topic(String source) {
        return new Topic<>(
                "ingest-" + source,
                1,
                Serdes.String(),
                JsonSerde.internal(MemoryEntry.class, "memory entry"),
                Topic.Cleanup.COMPACT,
                Duration.ZERO);
    }

    /** Small segments: the position is written ten times a second, and only closed segments are compacted. */
    static Map<String, String> topicConfig() {
        return Map.of(
                TopicConfig.SEGMENT_BYTES_CONFIG,
                String.valueOf(16 << 20),
                TopicConfig.SEGMENT_MS_CONFIG,
                String.valueOf(Duration.ofMinutes(30).toMillis()),
                TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG,
                "0.1");
    }

    /**
     * What was committed last.
     *
     * @throws org.apache.kafka.common.KafkaException when it cannot be read
     */
    static Memory read(Map<String, Object> kafka, String prefix, String source, int capacity) {
        Memory memory = new Memory(capacity);
        TopicReader.read(
                kafka,
                prefix,
                topic(source),
                record -> memory.restore(record.key(), record.value()),
                (record, reason) -> {
                    throw reason; // our own corruption
                });
        memory.threads.forgetBeyondCapacity();
        return memory;
    }

    private void restore(String key, @Nullable MemoryEntry entry) {
        if (key.equals(POSITION)) {
            position = entry == null ? null : entry.position();
        } else if (key.equals(OWNER)) {
            owner = entry == null ? null : entry.position();
        } else if (key.startsWith(THREAD)) {
            threads.restore(key.substring(THREAD.length()), entry == null ? null : entry.stories());
        } else if (key.startsWith(AUTHOR)) {
            authors.restore(key.substring(AUTHOR.length()));
        }
    }

    @Nullable
    String position() {
        return position;
    }

    /** Which run wrote last. */
    @Nullable
    String owner() {
        return owner;
    }

    void belongTo(String newOwner) {
        owner = newOwner;
        changes.put(OWNER, MemoryEntry.position(newOwner));
    }

    void moveTo(String newPosition) {
        position = newPosition;
        changes.put(POSITION, MemoryEntry.position(newPosition));
    }

    /** Gives what has changed since the last time. */
    void drainChanges(BiConsumer<String, @Nullable MemoryEntry> each) {
        changes.forEach(each);
        changes.clear();
    }

    private void threadChanged(String post, @Nullable Set<String> stories) {
        changes.put(THREAD + post, stories == null ? null : MemoryEntry.stories(stories));
    }
}
