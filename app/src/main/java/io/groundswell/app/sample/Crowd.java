// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.sample;

import io.groundswell.events.Platform;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** A few hundred people a platform, some of whom post far more than others. Not thread-safe. */
final class Crowd {

    private static final int SIZE = 320;
    private static final double FLATNESS = 6;
    private static final char[] BASE32 = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();

    /** The share of posts by the first so many authors; weights fall as 1 / (rank + {@value #FLATNESS}). */
    private final double[] cumulative = new double[SIZE];

    private final Set<String> gone = new HashSet<>();

    Crowd() {
        double sum = 0;
        for (int rank = 0; rank < SIZE; rank++) {
            sum += 1 / (rank + FLATNESS);
            cumulative[rank] = sum;
        }
        for (int rank = 0; rank < SIZE; rank++) {
            cumulative[rank] /= sum;
        }
    }

    /** Somebody who still has an account. */
    Author pick(Platform platform, Random random) {
        return author(platform, pickRank(platform, random));
    }

    /** The rank of somebody who still has an account. */
    int pickRank(Platform platform, Random random) {
        int rank;
        do {
            int found = Arrays.binarySearch(cumulative, random.nextDouble());
            rank = found < 0 ? Math.min(-found - 1, SIZE - 1) : found;
        } while (gone.contains(author(platform, rank).key()));
        return rank;
    }

    /** Whether so many have gone that nobody else should. */
    boolean isThin() {
        return gone.size() >= SIZE / 2;
    }

    /** The same person for the same rank, whatever the seed. */
    Author author(Platform platform, int rank) {
        Random identity = new Random(31L * rank + platform.wireName().hashCode());
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            name.append(BASE32[identity.nextInt(BASE32.length)]);
        }
        return new Author(String.format("%016x", identity.nextLong()), name.toString());
    }

    /** Never picks this author again. */
    void remove(String key) {
        gone.add(key);
    }

    /**
     * Somebody who posts.
     *
     * @param key what the archive calls them
     * @param name 24 characters, the part of a Bluesky id that tells one account from another
     */
    record Author(String key, String name) {}
}
