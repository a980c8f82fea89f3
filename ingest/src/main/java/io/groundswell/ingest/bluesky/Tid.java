// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Timestamp identifiers (AT Protocol, specification of TIDs): 13 characters of base 32 in sorting order, which hold 53
 * bits of microseconds since 1970 and 10 of a clock's id. A repository's revisions are such, and only rise; unlike the
 * time of a relay they are the same wherever an event was heard.
 */
final class Tid {

    private static final String ALPHABET = "234567abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 13;
    private static final int CLOCK_BITS = 10;

    private Tid() {}

    /** The identifier as a number of the same order. */
    static OptionalLong parse(@Nullable String text) {
        if (text == null || text.length() != LENGTH || ALPHABET.indexOf(text.charAt(0)) >= 16) {
            return OptionalLong.empty();
        }
        long value = 0;
        for (int i = 0; i < LENGTH; i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                return OptionalLong.empty();
            }
            value = value << 5 | digit;
        }
        return OptionalLong.of(value);
    }

    /** When the identifier was made, in microseconds since 1970; -1 for what is none. */
    static long microseconds(@Nullable String text) {
        OptionalLong value = parse(text);
        return value.isPresent() ? value.getAsLong() >>> CLOCK_BITS : -1;
    }

    /** The number that an identifier of this moment would have, for what has none. */
    static long at(long microseconds) {
        return Math.min(Math.max(microseconds, 0), Long.MAX_VALUE >> CLOCK_BITS) << CLOCK_BITS;
    }
}
