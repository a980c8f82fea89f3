// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.swings;

import java.util.SplittableRandom;

/** Draws how many of a crowd do something. Not thread-safe. */
final class Crowd {

    private final SplittableRandom random;

    Crowd(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Poisson distributed (Knuth's product method, halved where the mean is large). */
    int draw(double mean) {
        if (mean > 30) {
            return draw(mean / 2) + draw(mean / 2);
        }
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    /** How many of so many do what each does with this probability. */
    int drawOf(int many, double probability) {
        int count = 0;
        for (int i = 0; i < many; i++) {
            count += random.nextDouble() < probability ? 1 : 0;
        }
        return count;
    }

    /** Normally distributed with mean 0 and deviation 1. */
    double deviate() {
        return random.nextGaussian();
    }
}
