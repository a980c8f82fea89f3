// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The valence of words, as ten people rated them: the lexicon of VADER (Hutto and Gilbert 2014, "VADER: A Parsimonious
 * Rule-based Model for Sentiment Analysis of Social Media Text").
 *
 * @param valences by word in lower case, from −4 to 4
 */
record Lexicon(Map<String, Double> valences) {

    private static final String RESOURCE = "/vader_sentiment_lexicon.txt";

    Lexicon {
        valences = Map.copyOf(valences);
    }

    /** @throws IllegalStateException when it is missing from the class path */
    static Lexicon vader() {
        try (InputStream in = Lexicon.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("missing from the class path: " + RESOURCE);
            }
            Map<String, Double> valences = new HashMap<>();
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split("\t", -1);
                if (parts.length > 1 && parts[0].chars().allMatch(Character::isLetter)) {
                    valences.put(parts[0], Double.parseDouble(parts[1]));
                }
            }
            return new Lexicon(valences);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Zero for words that are not in it. */
    double valence(String word) {
        return valences.getOrDefault(word, 0.0);
    }
}
