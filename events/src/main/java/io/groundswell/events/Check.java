// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rules that records hold their own components to. */
final class Check {

    private static final int MAX_NAME_LENGTH = 512;

    private Check() {}

    static String text(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
        return value;
    }

    /** A name: whoever writes it must not be able to make the records that repeat it large. */
    static String shortText(@Nullable String value, String name) {
        String text = text(value, name);
        if (text.length() > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException(
                    name + " must have at most " + MAX_NAME_LENGTH + " characters: has " + text.length());
        }
        return text;
    }

    static <T> T present(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " must be given");
        }
        return value;
    }

    static <T> List<T> list(@Nullable List<T> values, String name) {
        return values == null ? List.of() : List.copyOf(noNulls(values, name));
    }

    static Set<String> sortedSet(@Nullable Set<String> values, String name) {
        return values == null ? Set.of() : Collections.unmodifiableSortedSet(new TreeSet<>(noNulls(values, name)));
    }

    private static <T, C extends Collection<T>> C noNulls(C values, String name) {
        for (T value : values) {
            if (value == null) {
                throw new IllegalArgumentException(name + " must not hold null");
            }
        }
        return values;
    }

    static long notNegative(long value, String name) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must not be negative: was " + value);
        }
        return value;
    }

    static double within(double value, double low, double high, String name) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(name + " must be from " + low + " to " + high + ": was " + value);
        }
        return value;
    }

    /** A part of a composite key: the separator must stay free. */
    static String keyPart(@Nullable String value, String name) {
        String part = shortText(value, name);
        if (part.indexOf('|') >= 0 || part.indexOf('\u0000') >= 0) {
            throw new IllegalArgumentException(name + " must not contain '|' or NUL: was " + part);
        }
        return part;
    }
}
