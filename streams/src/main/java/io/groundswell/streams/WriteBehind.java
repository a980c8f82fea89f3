// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * A store of which what changed since the last commit is held as objects and written with the commit, once however often
 * it changed: the caches of Kafka Streams hold bytes and would take each change apart and together again. Whoever makes
 * one has it {@link #flush flushed} before a commit. Not thread-safe.
 */
final class WriteBehind<K, V> {

    private final KeyValueStore<K, V> store;
    private final Map<K, @Nullable V> changed = new HashMap<>();

    WriteBehind(KeyValueStore<K, V> store) {
        this.store = store;
    }

    @Nullable
    V get(K key) {
        @Nullable V held = changed.get(key);
        return held != null || changed.containsKey(key) ? held : store.get(key);
    }

    /** @param value null deletes; until the next flush it may be changed further */
    void put(K key, @Nullable V value) {
        changed.put(key, value);
    }

    /** How many entries are held. */
    int size() {
        return changed.size();
    }

    void flush() {
        changed.forEach(store::put);
        changed.clear();
    }
}
