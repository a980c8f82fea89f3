// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.util.HashMap;
import java.util.Map;

/**
 * The categories and parts of speech of the parser, by number. One that begins with {@code @} is temporary: a part of a
 * constituent of more than two children, under construction. Thread-safe.
 */
final class Labels {

    private final String[] names;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final boolean[] temporary;
    private final int[] finished;
    private final long[] hashes;
    private final long[] powers;

    Labels(String[] names) {
        this.names = names;
        this.temporary = new boolean[names.length];
        this.finished = new int[names.length];
        this.hashes = new long[names.length];
        this.powers = new long[names.length];
        for (int label = 0; label < names.length; label++) {
            numbers.put(names[label], label);
            temporary[label] = names[label].startsWith("@");
            hashes[label] = TextHash.of(names[label]);
            powers[label] = TextHash.power(names[label].length());
        }
        for (int label = 0; label < names.length; label++) {
            finished[label] = temporary[label] ? number(names[label].substring(1)) : label;
        }
    }

    int count() {
        return names.length;
    }

    boolean has(String name) {
        return numbers.containsKey(name);
    }

    String name(int label) {
        return names[label];
    }

    /** @throws IllegalArgumentException when there is no such label */
    int number(String name) {
        var number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("not a label of the parser: " + name);
        }
        return number;
    }

    boolean isTemporary(int label) {
        return temporary[label];
    }

    /** What a temporary label is a part of; any other label itself. */
    int finished(int label) {
        return finished[label];
    }

    long hash(int label) {
        return hashes[label];
    }

    long power(int label) {
        return powers[label];
    }
}
