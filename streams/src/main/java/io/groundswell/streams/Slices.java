// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The slices of all series of one partition, in their store. */
final class Slices {

    private final KeyValueStore<SliceKey, Slice> store;
    private final List<Integer> slides;

    Slices(KeyValueStore<SliceKey, Slice> store, List<WindowSpec> windows) {
        this.store = store;
        this.slides = windows.stream().map(WindowSpec::slideMinutes).distinct().toList();
    }

    /** One change for each slide, however long the windows are. */
    void add(Series series, ThemeChange change) {
        for (int slide : slides) {
            int start = Math.floorDiv(change.minute(), slide) * slide;
            SliceKey key = new SliceKey(series, slide, start, change.theme());
            Slice before = store.get(key);
            store.put(key, (before == null ? Slice.EMPTY : before).plus(change));
        }
    }

    /** What a window holds, by theme; empty when no post was ever in it. */
    SortedMap<String, Slice> window(Series series, WindowSpec window, int end) {
        SortedMap<String, Slice> themes = new TreeMap<>();
        for (Series part : series.parts()) {
            try (KeyValueIterator<SliceKey, Slice> slices = range(part, window, end - window.sizeMinutes(), end)) {
                while (slices.hasNext()) {
                    KeyValue<SliceKey, Slice> slice = slices.next();
                    themes.merge(slice.key.theme(), slice.value, Slice::plus);
                }
            }
        }
        return themes;
    }

    /** The start of the first slice at or after a minute. */
    OptionalInt firstFrom(Series series, WindowSpec window, int minute) {
        return series.parts().stream()
                .flatMapToInt(part -> {
                    try (KeyValueIterator<SliceKey, Slice> slices = range(part, window, minute, Integer.MAX_VALUE)) {
                        return slices.hasNext()
                                ? IntStream.of(slices.peekNextKey().start())
                                : IntStream.empty();
                    }
                })
                .min();
    }

    /** Of a series that is stored. */
    void deleteBefore(Series series, WindowSpec window, int minute) {
        try (KeyValueIterator<SliceKey, Slice> slices = range(series, window, Integer.MIN_VALUE, minute)) {
            while (slices.hasNext()) {
                store.delete(slices.next().key);
            }
        }
    }

    private KeyValueIterator<SliceKey, Slice> range(Series series, WindowSpec window, int from, int to) {
        int slide = window.slideMinutes();
        return store.range(new SliceKey(series, slide, from, ""), new SliceKey(series, slide, to, ""));
    }
}
