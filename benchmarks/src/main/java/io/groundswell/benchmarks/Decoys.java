// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import io.groundswell.sentiment.Words;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Phrases that are made of the posts' own words, so that an automaton starts on them everywhere, but stand in no post:
 * what is found stays the same however many of them there are, and only the searching can differ. Not thread-safe.
 */
final class Decoys {

    private final List<String> vocabulary;
    private final Set<String> neighbours;
    private final Random random = new Random(1);

    Decoys(List<String> texts) {
        List<List<String>> posts = texts.stream().map(Decoys::folded).toList();
        vocabulary = posts.stream().flatMap(List::stream).distinct().sorted().toList();
        neighbours = posts.stream().flatMap(Decoys::pairs).collect(Collectors.toSet());
    }

    List<String> take(int count) {
        return Stream.generate(() -> pick() + " " + pick())
                .filter(pair -> !neighbours.contains(pair))
                .limit(count)
                .toList();
    }

    private String pick() {
        return vocabulary.get(random.nextInt(vocabulary.size()));
    }

    private static List<String> folded(String text) {
        return Words.of(text).stream().map(Words.Word::folded).toList();
    }

    private static Stream<String> pairs(List<String> words) {
        return Stream.iterate(1, at -> at < words.size(), at -> at + 1)
                .map(at -> words.get(at - 1) + " " + words.get(at));
    }
}
