// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.util.List;
import java.util.function.Predicate;

/** Makes a post readable for a parser of edited English, rule by rule. Thread-safe. */
final class Normalizer {

    private final List<Rewrite> rules;

    Normalizer(List<Rewrite> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * All rules, in the order in which each needs what those before it leave.
     *
     * @param dictionary knows the words of the language, in lower case
     */
    static Normalizer standard(Predicate<String> dictionary) {
        return new Normalizer(List.of(
                new UnicodeRepair(),
                new Entities(),
                new Links(),
                new Mentions(),
                new LineBreaks(),
                new EmojiWords(),
                new InvisibleCharacters(),
                new Emoticons(),
                new Hashtags(new WordSplitter(dictionary)),
                new Punctuation(),
                Swearing.spelling(),
                Swearing.initial(),
                new Elongation(dictionary).rewrite(),
                new Shorthand().rewrite(),
                new Shouting()));
    }

    MappedText normalize(String text) {
        var mapped = MappedText.of(text);
        for (Rewrite rule : rules) {
            mapped = rule.apply(mapped);
        }
        return mapped;
    }
}
