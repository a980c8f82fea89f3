// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfile;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a text is in a language that the model reads. What the source says is a hint: it decides on texts of a
 * few words, of which nobody can tell the language for sure, and where the detector is in doubt. Most texts are
 * recognised by their words, at once; the others by their n-grams. Thread-safe.
 */
public final class LanguageGate {

    // Those most used on X and Bluesky that are written in Latin letters. A text in another one is taken for whatever
    // of
    // these resembles it, which is hardly ever English.
    private static final List<String> TOLD_APART =
            List.of("en", "es", "fr", "de", "it", "pt", "nl", "tr", "id", "tl", "pl", "sv", "da", "ro");
    private static final int FEW_WORDS = 4;
    private static final double FAMILIAR = 0.8;
    private static final double SURE = 0.9;
    // The detector's first characters are enough, and its cost grows with them.
    private static final int ENOUGH = 500;

    private final Set<String> read;
    private final Predicate<String> dictionary;
    private final LanguageDetector detector;

    /**
     * @param read ISO 639-1 codes
     * @param dictionary knows the words of the languages that are read, in lower case
     * @param detector for these languages
     */
    public LanguageGate(Set<String> read, Predicate<String> dictionary, LanguageDetector detector) {
        this.read = Set.copyOf(read);
        this.dictionary = dictionary;
        this.detector = detector;
    }

    /**
     * Loads what tells languages apart, which takes most of a second.
     *
     * @param read ISO 639-1 codes
     * @throws IllegalArgumentException when a language is not known to the detector
     */
    public static LanguageDetector detector(Set<String> read) {
        var languages = new TreeSet<>(TOLD_APART);
        languages.addAll(read);
        List<LanguageProfile> profiles = new ArrayList<>();
        try {
            for (String language : languages) {
                profiles.add(new LanguageProfileReader().readBuiltIn(LdLocale.fromString(language)));
            }
        } catch (IOException unknown) {
            throw new IllegalArgumentException("languages must be known to the detector: was " + read, unknown);
        }
        return LanguageDetectorBuilder.create(NgramExtractors.standard())
                .withProfiles(profiles)
                .shortTextAlgorithm(50)
                .build();
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
        double sure = 0;
        boolean readable = false;
        for (var language : detector.getProbabilities(text)) {
            if (language.getProbability() > sure) {
                sure = language.getProbability();
                readable = read.contains(language.getLocale().getLanguage());
            }
        }
        return (tag == null || sure >= SURE) ? (readable || sure == 0) : isRead(tag);
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
