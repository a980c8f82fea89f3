// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class SlotTableTest {

    private final SlotTableWriter writer = new SlotTableWriter(2);

    @Test
    void findsEachKeyAndNoOther() {
        for (int key = 0; key < 10_000; key++) {
            writer.put("" + key, hash("" + key), key);
        }

        var table = new SlotTable(writer.pack(), 2);

        for (int key = 0; key < 10_000; key++) {
            assertThat(table.value(table.find(hash("" + key)), 1)).isEqualTo(key);
        }
        for (int key = 10_000; key < 20_000; key++) {
            assertThat(table.find(hash("" + key))).isEqualTo(SlotTable.NONE);
        }
    }

    @Test
    void goesOnAtTheStartWhenTheLastSlotIsTaken() {
        writer.put("a", 0xffff_ffff_0000_0001L, 1);
        writer.put("b", 0xffff_ffff_0000_0002L, 2);

        var table = new SlotTable(writer.pack(), 2);

        assertThat(table.value(table.find(0xffff_ffff_0000_0001L), 1)).isEqualTo(1);
        assertThat(table.value(table.find(0xffff_ffff_0000_0002L), 1)).isEqualTo(2);
        assertThat(table.find(0xffff_ffff_0000_0003L)).isEqualTo(SlotTable.NONE);
    }

    @Test
    void refusesTwoKeysWithOneHash() {
        writer.put("a", 5, 1);

        assertThatThrownBy(() -> writer.put("b", 5, 2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("two keys have the hash of b: 5");
    }

    @Test
    void refusesASectionThatIsNoTable() {
        assertThatThrownBy(() -> new SlotTable(ByteBuffer.allocate(3 * 16), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a table must have 2^n slots of 2 longs: was 6 longs");
    }

    private static long hash(String key) {
        return TextHash.finish(TextHash.of(key), 0);
    }
}
