// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the topology is behind.
 *
 * @param group its consumer group
 * @param records that wait, over all partitions
 * @param partitions of {@code posts}
 * @param problem why it cannot be told; null when it can
 */
public record Lag(
        String group,
        long records,
        List<Partition> partitions,
        @Nullable String problem) {

    /**
     * One partition.
     *
     * @param partition its number
     * @param end the offset after its last record
     * @param committed the offset up to which the topology is done; null when it has not begun
     * @param records that wait
     */
    public record Partition(
            int partition, long end, @Nullable Long committed, long records) {}

    static Lag unknown(String group, String problem) {
        return new Lag(group, 0, List.of(), problem);
    }
}
