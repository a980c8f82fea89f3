// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import edu.stanford.nlp.process.Morphology;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lemmas by CoreNLP's rules, in lower case. Remembers some thousand words, of which most text is made. For one thread. */
final class CoreNlpLemmas {

    private static final int PLACES = 1 << 12;

    private final Morphology morphology = new Morphology();
    private final @Nullable Entry[] entries = new Entry[PLACES];

    private record Entry(String word, String tag, String lemma) {}

    /** @param tag the word's part of speech */
    String lemma(String word, String tag) {
        int place = (31 * word.hashCode() + tag.hashCode()) & (PLACES - 1);
        var entry = entries[place];
        if (entry != null && entry.word.equals(word) && entry.tag.equals(tag)) {
            return entry.lemma;
        }
        String lemma = morphology.lemma(word, tag).toLowerCase(Locale.ROOT);
        entries[place] = new Entry(word, tag, lemma);
        return lemma;
    }
}
