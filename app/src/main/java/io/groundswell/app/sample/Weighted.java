// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.sample;

import java.util.List;
import java.util.Random;

/** A choice and how often it is taken, relative to the others. */
record Weighted<T>(T choice, double weight) {

    static <T> T pick(List<Weighted<T>> choices, Random random) {
        double point = random.nextDouble()
                * choices.stream().mapToDouble(Weighted::weight).sum();
        for (Weighted<T> candidate : choices) {
            point -= candidate.weight;
            if (point < 0) {
                return candidate.choice;
            }
        }
        return choices.get(choices.size() - 1).choice;
    }
}
