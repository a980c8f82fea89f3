// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.BuiltInLanguages;
import com.optimaize.langdetect.profiles.LanguageProfile;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What languages look like by their n-grams. Read beside everything else, since that takes most of a second and most
 * texts are recognised without; and once for all models of the process. Thread-safe.
 */
final class LanguageProfiles {

    // Those most used on X and Bluesky that are written in Latin letters. A text in another one is taken for whatever
    // of these resembles it, which is hardly ever English.
    private static final List<String> TOLD_APART =
            List.of("en", "es", "fr", "de", "it", "pt", "nl", "tr", "id", "tl", "pl", "sv", "da", "ro");

    private static final Map<Set<String>, CompletableFuture<LanguageDetector>> DETECTORS = new ConcurrentHashMap<>();

    private LanguageProfiles() {}

    /**
     * Begins to read what tells some languages from the others.
     *
     * @param read ISO 639-1 codes
     * @throws IllegalArgumentException when there is no profile of a language
     */
    static CompletableFuture<LanguageDetector> detector(Set<String> read) {
        for (String language : read) {
            if (!BuiltInLanguages.getLanguages().contains(LdLocale.fromString(language))) {
                throw new IllegalArgumentException("languages must be known to the detector: was " + language);
            }
        }
        return DETECTORS.computeIfAbsent(Set.copyOf(read), languages -> Background.start(() -> build(languages)));
    }

    private static LanguageDetector build(Set<String> read) {
        var languages = new TreeSet<>(TOLD_APART);
        languages.addAll(read);
        List<LanguageProfile> profiles = new ArrayList<>();
        try {
            for (String language : languages) {
                profiles.add(new LanguageProfileReader().readBuiltIn(LdLocale.fromString(language)));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return LanguageDetectorBuilder.create(NgramExtractors.standard())
                .withProfiles(profiles)
                .shortTextAlgorithm(50)
                .build();
    }
}
