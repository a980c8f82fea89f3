// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import io.groundswell.sentiment.LanguageDetector.Guess;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The detector beside language-detector's own classes. */
class LanguageDetectorTest {

    /** They add up the languages in other orders. */
    private static final double CLOSE = 1e-9;

    private static final Set<String> LANGUAGES = new TreeSet<>(Set.of("en", "es", "de", "fr", "tr", "nl", "pl", "ja"));

    private static final List<String> TEXTS = List.of(
            "The ferry was late again this morning and nobody at the quay could say why!",
            "El barco llegó tarde otra vez y nadie en el muelle sabía por qué…",
            "Die Fähre war heute Morgen schon wieder zu spät, und niemand wusste, warum.",
            "Le bac était encore en retard ce matin ; personne ne savait pourquoi",
            "Vapur bu sabah yine geç kaldı ve iskeledeki kimse nedenini bilmiyordu",
            "De veerboot was vanochtend weer te laat en niemand wist waarom",
            "Prom znowu się dziś spóźnił i nikt na nabrzeżu nie wiedział dlaczego",
            "今朝もフェリーが遅れた NOBODY KNOWS 🚢 \u0000 \uD83D 12:30  #Quay");

    @Test
    void guessesAsTheLibraryDoes() throws IOException {
        var ours = new LanguageDetector(LANGUAGES);
        var theirs = LanguageDetectorBuilder.create(NgramExtractors.standard())
                .withProfiles(new LanguageProfileReader()
                        .readBuiltIn(
                                LANGUAGES.stream().map(LdLocale::fromString).toList()))
                .shortTextAlgorithm(50)
                .build();
        var random = new Random(7);

        for (int i = 0; i < 2_000; i++) {
            String text = text(random);
            var expected = theirs.getProbabilities(text);

            var guess = ours.guess(text);

            assertThat(agree(guess, expected))
                    .as("%s: %s and %s", text, guess, expected)
                    .isTrue();
        }
    }

    private static boolean agree(@Nullable Guess guess, List<DetectedLanguage> expected) {
        if (guess == null || expected.isEmpty()) {
            return guess == null && expected.isEmpty();
        }
        return expected.get(0).getProbability() < guess.probability() + CLOSE
                && expected.stream()
                        .anyMatch(language -> language.getLocale().getLanguage().equals(guess.language())
                                && Math.abs(language.getProbability() - guess.probability()) < CLOSE);
    }

    /** Pieces of one to four texts, one after the other, together from none to some hundred characters. */
    private static String text(Random random) {
        var text = new StringBuilder();
        for (int pieces = 1 + random.nextInt(4); pieces > 0; pieces--) {
            String from = TEXTS.get(random.nextInt(TEXTS.size()));
            int begin = random.nextInt(from.length());
            text.append(from, begin, begin + random.nextInt(from.length() - begin + 1));
        }
        return text.toString();
    }

    @Test
    void knowsNoLanguageOfAnEmptyText() {
        assertThat(new LanguageDetector(LANGUAGES).guess("")).isNull();
    }
}
