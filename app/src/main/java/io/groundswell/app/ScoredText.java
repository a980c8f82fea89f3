// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.sentiment.Mention;
import io.groundswell.sentiment.Scoring;
import io.groundswell.sentiment.Scoring.Clause;
import io.groundswell.sentiment.Scoring.FineGrained;
import io.groundswell.sentiment.Scoring.Label;
import io.groundswell.sentiment.Scoring.Polarity;
import io.groundswell.sentiment.Scoring.Sentence;
import io.groundswell.sentiment.Scoring.Sentiment;
import io.groundswell.sentiment.Scoring.Unscored;
import io.groundswell.sentiment.ThemeFinder;
import io.groundswell.sentiment.social.SocialModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What {@code score} says of one text.
 *
 * @param text as given
 * @param label null when unscored, like the next four
 * @param score from −1 to 1
 * @param polarity three probabilities
 * @param fineGrained CoreNLP's five
 * @param model what scored it
 * @param sentences with their clauses, empty when unscored
 * @param themes what it mentions
 * @param influences how much each word moves the score; null unless asked for
 * @param unscored why there is no score; null when there is one
 */
record ScoredText(
        String text,
        @Nullable Label label,
        @Nullable Double score,
        @Nullable Polarity polarity,
        @Nullable FineGrained fineGrained,
        @Nullable String model,
        List<Part> sentences,
        List<Mentioned> themes,
        @Nullable List<Moved> influences,
        Scoring.@Nullable Reason unscored) {

    private static final double SLIGHT = 0.02;

    /** A sentence with its clauses, or a clause with none. */
    record Part(String text, Label label, double score, List<Part> clauses) {}

    /** A theme, and the clause that mentions it. */
    record Mentioned(String theme, Mention.Kind kind, Label label, double score, String clause) {}

    /**
     * A word and what it does.
     *
     * @param begin where it stands in the text, in UTF-16 units
     * @param end exclusive
     * @param by what the score would lose without it
     */
    record Moved(String word, int begin, int end, double by) {}

    /** The same with what moved the score. */
    ScoredText explained(List<SocialModel.Influence> moved) {
        List<Moved> words = moved.stream()
                .map(word -> new Moved(
                        text.substring(word.begin(), word.end()), word.begin(), word.end(), rounded(word.by())))
                .toList();
        return new ScoredText(text, label, score, polarity, fineGrained, model, sentences, themes, words, unscored);
    }

    static ScoredText of(String text, Scoring scoring, ThemeFinder finder) {
        if (scoring instanceof Unscored unscored) {
            return new ScoredText(text, null, null, null, null, null, List.of(), List.of(), null, unscored.reason());
        }
        Sentiment sentiment = (Sentiment) scoring;
        return new ScoredText(
                text,
                sentiment.label(),
                rounded(sentiment.score()),
                new Polarity(
                        rounded(sentiment.polarity().negative()),
                        rounded(sentiment.polarity().neutral()),
                        rounded(sentiment.polarity().positive())),
                rounded(sentiment.fineGrained()),
                sentiment.model(),
                sentiment.sentences().stream()
                        .map(sentence -> part(text, sentence))
                        .toList(),
                finder.find(text, sentiment).stream()
                        .map(mention -> new Mentioned(
                                mention.theme(),
                                mention.kind(),
                                mention.label(),
                                rounded(mention.score()),
                                text.substring(mention.begin(), mention.end())))
                        .toList(),
                null,
                null);
    }

    private static Part part(String text, Sentence sentence) {
        List<Part> clauses = new ArrayList<>();
        for (Clause clause : sentence.clauses()) {
            clauses.add(new Part(
                    text.substring(clause.begin(), clause.end()), clause.label(), rounded(clause.score()), List.of()));
        }
        return new Part(
                text.substring(sentence.begin(), sentence.end()), sentence.label(), rounded(sentence.score()), clauses);
    }

    private static @Nullable FineGrained rounded(@Nullable FineGrained classes) {
        return classes == null
                ? null
                : new FineGrained(
                        rounded(classes.veryNegative()),
                        rounded(classes.negative()),
                        rounded(classes.neutral()),
                        rounded(classes.positive()),
                        rounded(classes.veryPositive()));
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    /** For a person: the whole, then its parts, indented. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (label == null || score == null || polarity == null) {
            lines.add("unscored " + String.valueOf(unscored).toLowerCase(Locale.ROOT) + "  " + Text.clip(text, 120));
            return lines;
        }
        lines.add(String.format(
                Locale.ROOT,
                "%s   (negative %.2f, neutral %.2f, positive %.2f)",
                line("", label, score, text),
                polarity.negative(),
                polarity.neutral(),
                polarity.positive()));
        for (Part sentence : sentences) {
            if (sentences.size() > 1) {
                lines.add(line("  sentence ", sentence.label(), sentence.score(), sentence.text()));
            }
            if (sentence.clauses().size() > 1) {
                sentence.clauses()
                        .forEach(clause ->
                                lines.add(line("    clause ", clause.label(), clause.score(), clause.text())));
            }
        }
        themes.forEach(theme ->
                lines.add(line("  theme " + theme.theme() + " ", theme.label(), theme.score(), theme.clause())));
        if (influences != null) {
            influences.stream()
                    .filter(word -> Math.abs(word.by()) >= SLIGHT)
                    .sorted(Comparator.comparingDouble((Moved word) -> -Math.abs(word.by())))
                    .forEach(word -> lines.add(
                            String.format(Locale.ROOT, "  moved %+.2f by  %s", word.by(), Text.clip(word.word(), 40))));
        }
        return lines;
    }

    private static String line(String prefix, Label label, double score, String text) {
        return String.format(
                Locale.ROOT,
                "%s%-8s %+.2f  %s",
                prefix,
                label.name().toLowerCase(Locale.ROOT),
                score,
                Text.clip(text, 120));
    }
}
