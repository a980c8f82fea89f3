// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class SweepTest {

    private final KeyValueStore<String, Integer> store = Stored.inMemory("store", Serdes.String(), Serdes.Integer());
    private final Sweep<String, Integer> sweep = new Sweep<>(store);

    @Test
    void looksAtAFewEntriesAtATimeAndComesRoundAgain() {
        for (int i = 0; i < 5; i++) {
            store.put("k" + i, i);
        }
        List<Integer> seen = new ArrayList<>();

        for (int i = 0; i < 4; i++) {
            sweep.step(2, entry -> !seen.add(entry.value));
        }

        assertThat(seen).containsExactly(0, 1, 2, 3, 4, 0, 1);
    }

    @Test
    void deletesWhatIsOutOfDateAndNothingElse() {
        store.put("a", 1);
        store.put("b", 7);
        store.put("c", 2);

        sweep.step(2, entry -> entry.value < 5);
        sweep.step(2, entry -> entry.value < 5);

        assertThat(store.get("b")).isEqualTo(7);
        assertThat(store.approximateNumEntries()).isEqualTo(1);
    }
}
