// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Deletes what is out of date from a store, a few entries at a time and round and round: an index by time would cost
 * two more writes for each post. Readers have to tell for themselves what is out of date. Not thread-safe.
 */
final class Sweep<K, V> {

    private final KeyValueStore<K, V> store;
    private @Nullable K from;

    Sweep(KeyValueStore<K, V> store) {
        this.store = store;
    }

    /** @param most entries that are looked at */
    void step(int most, Predicate<KeyValue<K, V>> outdated) {
        List<K> old = new ArrayList<>();
        @Nullable K next = null;
        int seen = 0;
        try (KeyValueIterator<K, V> entries = store.range(from, null)) {
            while (entries.hasNext()) {
                if (seen++ == most) {
                    next = entries.peekNextKey();
                    break;
                }
                KeyValue<K, V> entry = entries.next();
                if (outdated.test(entry)) {
                    old.add(entry.key);
                }
            }
        }
        old.forEach(store::delete);
        from = next;
    }
}
