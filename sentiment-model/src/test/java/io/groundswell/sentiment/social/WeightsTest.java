// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void readsWhatItWroteAndWritesTheSameBytes() throws IOException {
        Path one = folder.resolve("one.bin");
        Path other = folder.resolve("other.bin");
        Weights weights = Weights.shipped();

        weights.write(one);
        Weights.read(one).write(other);

        assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(other));
    }

    @Test
    void keepsThreeWeightsOfASlotApart() {
        float[] values = new float[3 * Slots.COUNT];
        for (int k = 0; k < values.length; k++) {
            values[k] = (k % 3 - 1) * 0.5f;
        }
        var model = new LinearModel(3, new double[] {0, 0, 0}, values);

        var weights = Weights.rounded(model, Temperature.NONE, new long[0]);

        assertThat(Weights.steps(weights.packed(7), 0)).isEqualTo(-127);
        assertThat(Weights.steps(weights.packed(7), 1)).isZero();
        assertThat(Weights.steps(weights.packed(7), 2)).isEqualTo(127);
        assertThat(weights.step() * 127).isEqualTo(0.5f);
    }

    @Test
    void refusesWhatIsNoFileOfWeights() throws IOException {
        Path file = folder.resolve("cut.bin");
        Weights.shipped().write(file);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> Weights.read(file)).isInstanceOf(IOException.class);
        Files.writeString(file, "something else");
        assertThatThrownBy(() -> Weights.read(file)).isInstanceOf(IOException.class);
    }
}
