// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Sends changes of figures to the partition of their story, watermarks to all, and the rest where it says. */
final class SeriesPartitioner implements StreamPartitioner<String, SeriesUpdate> {

    @Override
    public Optional<Set<Integer>> partitions(String topic, String series, SeriesUpdate update, int count) {
        if (update instanceof Watermark) {
            return Optional.of(IntStream.range(0, count).boxed().collect(Collectors.toSet()));
        }
        if (update instanceof NextPortion portion) {
            return Optional.of(Set.of(portion.partition()));
        }
        int hash = Utils.murmur2(Series.parse(series).story().getBytes(StandardCharsets.UTF_8));
        return Optional.of(Set.of(Utils.toPositive(hash) % count));
    }
}
