// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Bounds on what {@link CoreNlpModel} reads. All but {@code timeout} are properties of the text alone, so that the same
 * text has the same outcome on every machine.
 *
 * @param maxCharacters of a text, in UTF-16 units; longer texts are {@link Scoring.Reason#TOO_LONG}. The default of
 *     25,000 is the longest post that X accepts; Bluesky allows 300 graphemes
 * @param maxTokens of a text; texts with more are {@link Scoring.Reason#TOO_LONG}. Default 2,000, about a second's work
 * @param maxSentenceTokens longer sentences are read in pieces, parted at punctuation where there is some. Default 70:
 *     few sentences that people write are longer, and the cost of the parse stays linear
 * @param timeout the net below the other bounds: a text that takes longer is {@link Scoring.Reason#TIMEOUT}. Looked at
 *     between sentences, so it is exceeded by at most one of them. Default 10 s
 * @param languages that are read, as ISO 639-1 codes. Default English alone, which is all that the models know
 */
public record CoreNlpSettings(
        int maxCharacters, int maxTokens, int maxSentenceTokens, Duration timeout, Set<String> languages) {

    /** The documented defaults. */
    public static final CoreNlpSettings DEFAULTS =
            new CoreNlpSettings(25_000, 2_000, 70, Duration.ofSeconds(10), Set.of("en"));

    /** @throws IllegalArgumentException naming every setting that is out of range */
    public CoreNlpSettings {
        List<String> faults = new ArrayList<>();
        atLeast(1, maxCharacters, "maxCharacters", faults);
        atLeast(1, maxTokens, "maxTokens", faults);
        atLeast(2, maxSentenceTokens, "maxSentenceTokens", faults);
        if (timeout.isNegative() || timeout.isZero()) {
            faults.add("timeout must be positive: was " + timeout);
        }
        if (languages.isEmpty()) {
            faults.add("languages must not be empty");
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
        languages = Set.copyOf(languages);
    }

    private static void atLeast(int least, int value, String name, List<String> faults) {
        if (value < least) {
            faults.add(name + " must be at least " + least + ": was " + value);
        }
    }
}
