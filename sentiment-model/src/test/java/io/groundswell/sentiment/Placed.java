// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

/** The promises of {@link MappedText}. */
final class Placed {

    private Placed() {}

    static void assertPlaced(String original, MappedText mapped) {
        int begin = 0;
        int end = 0;
        for (int at = 0; at < mapped.text().length(); at++) {
            assertThat(mapped.begin(at)).isBetween(begin, original.length());
            assertThat(mapped.end(at + 1)).isBetween(Math.max(end, mapped.begin(at)), original.length());
            begin = mapped.begin(at);
            end = mapped.end(at + 1);
            assertThat(splitsPair(original, begin) || splitsPair(original, end)).isFalse();
        }
    }

    private static boolean splitsPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
