// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What posts talk about, told from the words that many of them share and that are rare elsewhere: each of those words is a
 * topic. Good enough to measure how well shares are estimated on crowds that talk of one matter. Deterministic.
 */
final class Topics {

    private static final int FEWEST = 100;
    private static final int MOST = 400;
    // Of a word that stands in 100 posts here, and 2^13 times in 56 million tweets.
    private static final double RAREST = -6.5;

    private Topics() {}

    private record Word(String text, int frequency, List<Integer> posts) {

        /** Binary logarithm of how much more often the word stands here than in 56 million tweets. */
        double rarity() {
            return Math.log(posts.size()) / Math.log(2) - frequency;
        }
    }

    /**
     * @param texts of the posts
     * @return the places of the posts of each topic, between 100 and 400, no post in two topics; the rarest word first
     */
    static List<int[]> of(List<String> texts, Lexical lexical) {
        Map<String, Word> words = new LinkedHashMap<>();
        var tokens = new PostTokens(lexical);
        for (int post = 0; post < texts.size(); post++) {
            tokens.read(texts.get(post));
            for (int token = 0; token < tokens.count(); token++) {
                if (tokens.kind(token) == PostTokens.Kind.WORD) {
                    int frequency = lexical.frequency(tokens.entry(token));
                    var word = words.computeIfAbsent(
                            tokens.foldedText(token), text -> new Word(text, frequency, new ArrayList<>()));
                    if (word.posts().isEmpty() || word.posts().get(word.posts().size() - 1) != post) {
                        word.posts().add(post);
                    }
                }
            }
        }
        List<Word> rarest = words.values().stream()
                .filter(word -> word.posts().size() >= FEWEST && word.posts().size() <= MOST)
                .filter(word -> word.rarity() > RAREST)
                .sorted(Comparator.comparingDouble(Word::rarity).reversed().thenComparing(Word::text))
                .toList();
        boolean[] taken = new boolean[texts.size()];
        List<int[]> topics = new ArrayList<>();
        for (Word word : rarest) {
            int[] free = word.posts().stream()
                    .mapToInt(Integer::intValue)
                    .filter(post -> !taken[post])
                    .toArray();
            if (free.length >= FEWEST) {
                Arrays.stream(free).forEach(post -> taken[post] = true);
                topics.add(free);
            }
        }
        return topics;
    }
}
