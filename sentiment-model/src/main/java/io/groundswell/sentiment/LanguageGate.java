// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a text is in a language that the model reads. What the source says is a hint: it decides on texts of a
 * few words, of which nobody can tell the language for sure, and where the detector is in doubt. Most texts are
 * recognised by their words, at once; the others by their n-grams. Thread-safe.
 */
public final class LanguageGate {

    private static final int FEW_WORDS = 4;
    private static final double FAMILIAR = 0.8;
    private static final double SURE = 0.9;
    // The detector's first characters are enough, and its cost grows with them.
    private static final int ENOUGH = 500;

    private final Set<String> read;
    private final Predicate<String> dictionary;
    private final CompletableFuture<LanguageDetector> detector;

    /**
     * @param read ISO 639-1 codes
     * @param dictionary knows the words of the languages that are read, in lower case
     * @throws IllegalArgumentException when a language cannot be told from others
     */
    public LanguageGate(Set<String> read, Predicate<String> dictionary) {
        this.read = Set.copyOf(read);
        this.dictionary = dictionary;
        this.detector = LanguageDetector.start(read);
    }

    /**
     * @param text normalised, so that it holds no links, mentions or joined words
     * @param tag what the source says (BCP 47); null where it says nothing
     */
    public boolean reads(String text, @Nullable String tag) {
        String start = text.substring(0, Math.min(text.length(), ENOUGH));
        if (isForeignScript(start)) {
            return false;
        }
        int words = 0;
        int familiar = 0;
        for (Words.Word word : Words.of(start)) {
            words++;
            familiar += dictionary.test(word.folded()) ? 1 : 0;
        }
        if (words < FEW_WORDS) {
            return tag == null || isRead(tag) || (words > 1 && familiar == words);
        }
        return familiar >= FAMILIAR * words || isDetected(start, tag);
    }

    private boolean isDetected(String text, @Nullable String tag) {
        var guess = detector.join().guess(text);
        if (tag != null && (guess == null || guess.probability() < SURE)) {
            return isRead(tag);
        }
        return guess == null || read.contains(guess.language());
    }

    private boolean isRead(String tag) {
        String primary = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return read.contains(primary) || primary.equals("und") || primary.isEmpty();
    }

    /** Whether most letters are of another script than Latin, in which all languages are written that are told apart. */
    private static boolean isForeignScript(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        return latin * 2 < letters;
    }
}
