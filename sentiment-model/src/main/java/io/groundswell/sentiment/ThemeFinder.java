// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import io.groundswell.sentiment.Scoring.Sentiment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds the themes that a text mentions, and with which feeling. Immutable and thread-safe. */
public final class ThemeFinder {

    /** No more hashtags of one text are counted: beyond that they are there to be found, not to say something. */
    static final int MOST_HASHTAGS = 8;

    private static final int LONGEST_HASHTAG = 100;

    private final PhraseIndex<String> phrases;
    private final ThemePatterns patterns;

    private ThemeFinder(PhraseIndex<String> phrases, ThemePatterns patterns) {
        this.phrases = phrases;
        this.patterns = patterns;
    }

    /**
     * Prepares to find these themes.
     *
     * @throws IllegalArgumentException naming the theme whose phrase, hashtag or pattern is malformed, and the fault
     */
    public static ThemeFinder of(List<ThemeDefinition> themes) {
        PhraseIndex.Builder<String> phrases = PhraseIndex.builder();
        for (ThemeDefinition theme : themes) {
            theme.phrases().forEach(phrase -> add(phrase, theme, phrases));
            theme.hashtags().forEach(tag -> add(tag.startsWith("#") ? tag : "#" + tag, theme, phrases));
        }
        return new ThemeFinder(phrases.build(), ThemePatterns.of(themes));
    }

    private static void add(String phrase, ThemeDefinition theme, PhraseIndex.Builder<String> phrases) {
        try {
            phrases.add(phrase, theme.id());
        } catch (IllegalArgumentException fault) {
            throw new IllegalArgumentException("theme " + theme.id() + ": " + fault.getMessage(), fault);
        }
    }

    /**
     * Each theme once: first those defined, in the order in which they occur, then the hashtags, in theirs.
     *
     * @param text as published
     * @param sentiment of this very text
     */
    public List<Mention> find(String text, Sentiment sentiment) {
        return find(text, Words.of(text), sentiment);
    }

    /**
     * The same for a text of which the words are known.
     *
     * @param words of this very text
     */
    public List<Mention> find(String text, List<Words.Word> words, Sentiment sentiment) {
        var clauses = ClauseAt.of(sentiment);
        if (clauses == null) {
            return List.of();
        }
        Map<String, Mention> stories = new LinkedHashMap<>();
        phrases.match(
                words,
                asTheModelReads(sentiment),
                (theme, begin, end) -> keepStrongest(
                        stories,
                        clauses.mention(
                                theme, Mention.Kind.STORY, words.get(begin).begin())));
        patterns.match(
                text, (theme, begin) -> keepStrongest(stories, clauses.mention(theme, Mention.Kind.STORY, begin)));
        List<Mention> mentions = new ArrayList<>(stories.values());
        mentions.addAll(hashtags(text, words, clauses));
        return List.copyOf(mentions);
    }

    private static List<Mention> hashtags(String text, List<Words.Word> words, ClauseAt clauses) {
        Map<String, Mention> tags = new LinkedHashMap<>();
        for (Words.Word word : words) {
            boolean tag = text.charAt(word.begin()) == '#' && word.folded().length() <= LONGEST_HASHTAG;
            if (tag && word.folded().codePoints().anyMatch(Character::isLetter)) {
                if (tags.size() == MOST_HASHTAGS && !tags.containsKey(word.folded())) {
                    break;
                }
                keepStrongest(tags, clauses.mention(word.folded(), Mention.Kind.HASHTAG, word.begin()));
            }
        }
        return List.copyOf(tags.values());
    }

    private static void keepStrongest(Map<String, Mention> mentions, Mention mention) {
        mentions.merge(
                mention.theme(),
                mention,
                (one, other) -> Math.abs(other.score()) > Math.abs(one.score()) ? other : one);
    }

    /** A word as the model read it, and its lemma. */
    private static Function<Words.Word, List<String>> asTheModelReads(Sentiment sentiment) {
        Map<Integer, Scoring.Token> tokens = new HashMap<>();
        for (Scoring.Sentence sentence : sentiment.sentences()) {
            for (Scoring.Token token : sentence.tokens()) {
                tokens.putIfAbsent(token.begin(), token);
            }
        }
        return word -> {
            Scoring.Token token = tokens.get(word.begin());
            return token == null || word.folded().startsWith("#")
                    ? List.of()
                    : List.of(Words.fold(token.word()), Words.fold(token.lemma()));
        };
    }
}
