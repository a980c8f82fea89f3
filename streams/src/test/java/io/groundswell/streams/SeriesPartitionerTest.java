// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeriesPartitionerTest {

    private static final SeriesUpdate DELTA = new SeriesChange(List.of(), List.of());

    private final SeriesPartitioner partitioner = new SeriesPartitioner();

    @Test
    void sendsAWatermarkToEveryPartition() {
        SeriesUpdate watermark = new Watermark(1, 5L, false);

        assertThat(partitioner.partitions("series", "", watermark, 3)).hasValue(Set.of(0, 1, 2));
    }

    @Test
    void sendsAllChangesOfAStoryToOnePartition() {
        Optional<Set<Integer>> partitions = partitioner.partitions("series", "ferry|x", DELTA, 7);

        assertThat(partitions).isEqualTo(partitioner.partitions("another", "ferry|bluesky", DELTA, 7));
        assertThat(partitions.orElseThrow()).hasSize(1).allMatch(one -> one >= 0 && one < 7);
    }

    @Test
    void spreadsStoriesOverThePartitions() {
        Set<Integer> used = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            used.addAll(partitioner
                    .partitions("series", "story-" + i + "|x", DELTA, 4)
                    .orElseThrow());
        }

        assertThat(used).containsExactlyInAnyOrder(0, 1, 2, 3);
    }
}
