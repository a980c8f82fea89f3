// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import io.groundswell.sentiment.LanguageGate;
import io.groundswell.sentiment.Scoring;
import io.groundswell.sentiment.Scoring.Polarity;
import io.groundswell.sentiment.Scoring.Reason;
import io.groundswell.sentiment.Scoring.Sentiment;
import io.groundswell.sentiment.Scoring.Unscored;
import io.groundswell.sentiment.SentimentModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The polarity of social posts by a linear model that was trained on them. The probabilities suppose that negative,
 * neutral and positive posts are equally frequent. Thread-safe; each thread has arrays of its own, some kilobytes.
 */
public final class SocialModel implements SentimentModel {

    /** Name and revision of features and weights. */
    public static final String NAME = "social-3";

    private static final int FEW_WORDS = 4;
    private static final double FAMILIAR = 0.8;

    private final SocialSettings settings;
    private final LanguageGate languages;
    private final ThreadLocal<SocialReader> readers;

    private SocialModel(SocialSettings settings, LanguageGate languages, Weights weights, Lexical lexical) {
        this.settings = settings;
        this.languages = languages;
        this.readers = ThreadLocal.withInitial(() -> new SocialReader(weights, lexical));
    }

    /**
     * Loads it with the weights that are shipped, in about a second.
     *
     * @throws IllegalStateException when a resource is missing from the class path
     */
    public static SocialModel load(SocialSettings settings) {
        return load(settings, Weights.shipped());
    }

    /** Loads it with other weights. */
    public static SocialModel load(SocialSettings settings, Weights weights) {
        var gate = new LanguageGate(settings.languages(), word -> weights.isFamiliar(Hash.of(word)));
        var lexical = Lexical.shipped();
        return new SocialModel(settings, gate, weights, lexical);
    }

    /** Whether a sentiment that names its model so has its polarity from this one, alone or with CoreNLP beside it. */
    public static boolean gavePolarity(String model) {
        return model.equals(NAME) || model.startsWith(NAME + BesideCoreNlp.AND);
    }

    @Override
    public Scoring score(String text, @Nullable String language) {
        var whole = whole(text, language);
        if (!(whole instanceof Sentiment sentiment)) {
            return whole;
        }
        var sentences = SocialClauses.of(text, sentiment.polarity(), readers.get());
        return new Sentiment(sentiment.score(), sentiment.polarity(), null, sentences, NAME);
    }

    /** The sentiment of a text without its sentences, or why there is none. */
    Scoring whole(String text, @Nullable String language) {
        if (text.length() > settings.maxCharacters()) {
            return new Unscored(Reason.TOO_LONG);
        }
        var reader = readers.get();
        var polarity = reader.polarity(text);
        if (!reader.hasWords()) {
            return new Unscored(Reason.EMPTY);
        }
        if (reader.familiar(FEW_WORDS) < FAMILIAR && !languages.reads(reader.words(), language)) {
            return new Unscored(Reason.LANGUAGE);
        }
        return new Sentiment(score(polarity), polarity, null, List.of(), NAME);
    }

    /** Expected polarity, from −1 to 1. */
    static double score(Polarity polarity) {
        return polarity.positive() - polarity.negative();
    }

    /**
     * How much each word moves the score: what the score loses when the word is left out (Li, Monroe and Jurafsky 2016,
     * "Understanding Neural Networks through Representation Erasure"). Cost grows with the square of the length, so only
     * the first {@value #MOST_EXPLAINED} words are tried.
     *
     * @return words that move it, in the order of the text
     */
    public List<Influence> explain(String text) {
        if (text.length() > settings.maxCharacters()) {
            return List.of();
        }
        var reader = readers.get();
        double score = score(reader.polarity(text));
        var tokens = new ArrayList<Influence>();
        for (int token = 0; token < Math.min(MOST_EXPLAINED, reader.tokens().count()); token++) {
            tokens.add(
                    new Influence(reader.tokens().begin(token), reader.tokens().end(token), 0));
        }
        return tokens.stream()
                .map(token -> {
                    String without = text.substring(0, token.begin()) + " " + text.substring(token.end());
                    return new Influence(token.begin(), token.end(), score - score(reader.polarity(without)));
                })
                .toList();
    }

    private static final int MOST_EXPLAINED = 200;

    /**
     * What a word does to the score of a post.
     *
     * @param begin where it stands in the post, in UTF-16 units
     * @param end exclusive
     * @param by what the score, from −1 to 1, would lose without it
     */
    public record Influence(int begin, int end, double by) {}
}
