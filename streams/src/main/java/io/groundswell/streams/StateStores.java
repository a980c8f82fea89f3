// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The state stores of the topology, by name. All are written to their changelog in the transaction of the record, but
 * for the buffer of what leaves with the transaction itself.
 */
final class StateStores {

    static final String CONTRIBUTIONS = "contributions";
    static final String AUTHOR_DAYS = "author-days";
    static final String PENDING_CHANGES = "pending-changes";
    static final String SLICES = "slices";
    static final String AUTHORS = "authors";
    static final String WATERMARKS = "watermarks";
    static final String SCHEDULE = "schedule";
    static final String PENDING = "pending";
    static final String REVISIONS = "revisions";
    static final String DETECTOR = "detector";
    static final String SWINGING = "swinging";

    private StateStores() {}

    static StoreBuilder<?> byName(String name) {
        return switch (name) {
            case CONTRIBUTIONS -> onDisk(name, Serdes.String(), Contribution.SERDE);
            case AUTHOR_DAYS -> onDisk(name, AuthorDayKey.SERDE, AuthorDay.SERDE);
            case PENDING_CHANGES -> CommitBuffer.named(name);
            case SLICES -> onDisk(name, SliceKey.SERDE, Slice.SERDE).withCachingEnabled();
            case AUTHORS -> onDisk(name, WindowId.SERDE, AuthorTallies.SERDE).withCachingEnabled();
            case WATERMARKS -> inMemory(name, Serdes.Integer(), Watermark.SERDE);
            case SCHEDULE -> inMemory(name, WindowId.SERDE, Serdes.Integer()).withCachingEnabled();
            case PENDING -> inMemory(name, WindowId.SERDE, Serdes.Boolean()).withCachingEnabled();
            case REVISIONS -> onDisk(name, WindowId.SERDE, Serdes.Integer());
            case DETECTOR -> onDisk(name, Serdes.String(), PackedMemory.SERIES).withCachingEnabled();
            case SWINGING -> onDisk(name, Serdes.String(), PackedMemory.STORY).withCachingEnabled();
            default -> throw new IllegalArgumentException("no such store: " + name);
        };
    }

    private static <K, V> StoreBuilder<KeyValueStore<K, V>> onDisk(String name, Serde<K> keys, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), keys, values);
    }

    private static <K, V> StoreBuilder<KeyValueStore<K, V>> inMemory(String name, Serde<K> keys, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), keys, values);
    }
}
