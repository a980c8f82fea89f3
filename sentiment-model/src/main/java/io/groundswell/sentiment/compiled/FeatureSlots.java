// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

/**
 * A hash table of features with open addressing and linear probing. A slot is a long: 35 bits of the feature's mixed
 * hash, of which the slot's own place gives some 20 more, and 29 bits of its own. That no two features of
 * the model share a slot's bits is checked when it is compiled; that one which is not in the model is taken for one that is
 * has a chance of about 10^-10. Thread-safe once it is filled.
 */
final class FeatureSlots {

    /** Bits that a feature may have in its slot; not all of them may be 0. */
    static final int VALUE_BITS = 29;

    static final int MOST = (1 << VALUE_BITS) - 1;

    private final long[] slots;

    FeatureSlots(long[] slots) {
        this.slots = slots;
    }

    /** An empty table for so many features. */
    static FeatureSlots of(long features, double load) {
        return new FeatureSlots(new long[Math.toIntExact((long) (features / load) + 16)]);
    }

    long[] slots() {
        return slots;
    }

    /** Where the search for a hash begins, for any number of slots (Lemire 2019, "Fast Random Integer"). */
    int place(long mixed) {
        return (int) (((mixed >>> 32) * slots.length) >>> 32);
    }

    long at(int place) {
        return slots[place];
    }

    /**
     * The value of a feature; 0 when there is none.
     *
     * @param first the slot at the place where its search begins
     */
    int find(long mixed, int from, long first) {
        int place = from;
        long slot = first;
        while (slot != 0) {
            if ((slot ^ print(mixed)) >>> VALUE_BITS == 0) {
                return (int) slot & MOST;
            }
            place = next(place);
            slot = slots[place];
        }
        return 0;
    }

    int find(long mixed) {
        int place = place(mixed);
        return find(mixed, place, slots[place]);
    }

    /** @throws IllegalStateException when its hash cannot be told from that of another, or the value is out of range */
    void put(String feature, int value) {
        if (value < 1 || value > MOST) {
            throw new IllegalStateException("a slot takes values from 1 to " + MOST + ": was " + value);
        }
        long mixed = TextHash.mix(TextHash.of(feature));
        int place = place(mixed);
        while (slots[place] != 0) {
            if ((slots[place] ^ print(mixed)) >>> VALUE_BITS == 0) {
                throw new IllegalStateException("the hash of a feature is that of another: " + feature);
            }
            place = next(place);
        }
        slots[place] = print(mixed) | value;
    }

    private int next(int place) {
        return place + 1 == slots.length ? 0 : place + 1;
    }

    private static long print(long mixed) {
        return mixed << VALUE_BITS;
    }
}
