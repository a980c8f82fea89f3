// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Polarity;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.ThemeFigure;
import io.groundswell.events.ThemeScore;
import io.groundswell.events.WindowKey;
import io.groundswell.sentiment.quantify.ScoreHistogram;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Counts the votes of one window for the {@link WindowOracle}. Scores and their squares are summed in whole millionths,
 * as the contract has it, so that the figures are the same to the last digit in whatever order. Not thread-safe.
 */
final class WindowSum {

    private static final double MILLION = 1e6;

    private final Map<Vote.Kind, Long> counts = new EnumMap<>(Vote.Kind.class);
    private final Map<String, Integer> authors = new HashMap<>();
    private long scores;
    private long squares;
    private long pNegative;
    private long pPositive;
    private final ScoreHistogram histogram = new ScoreHistogram();

    void add(String author, Vote vote) {
        counts.merge(vote.kind(), 1L, Long::sum);
        if (vote.isScored()) {
            double score = vote.score() / MILLION;
            scores += vote.score();
            squares += Math.round(score * score * MILLION);
            pNegative += vote.pNegative();
            pPositive += vote.pPositive();
            vote.cell().ifPresent(cell -> histogram.add(cell, 1));
            authors.merge(author, vote.sign(), Integer::sum);
        }
    }

    WindowFigures figures(List<ThemeFigure> leading) {
        return new WindowFigures(
                posts(),
                count(Vote.Kind.NEGATIVE),
                count(Vote.Kind.NEUTRAL),
                count(Vote.Kind.POSITIVE),
                count(Vote.Kind.REPOST),
                count(Vote.Kind.LIKE),
                count(Vote.Kind.REMARK),
                count(Vote.Kind.UNSCORED),
                net(),
                mean(),
                deviation(),
                polarity(),
                authors.size(),
                authorNet(),
                leading,
                EstimatedShares.of(histogram));
    }

    private double authorNet() {
        long negative = authors.values().stream().filter(net -> net < 0).count();
        long positive = authors.values().stream().filter(net -> net > 0).count();
        return authors.isEmpty() ? 0 : (double) (positive - negative) / authors.size();
    }

    private Polarity polarity() {
        if (posts() == 0) {
            return new Polarity(1 / 3.0, 1 / 3.0, 1 / 3.0);
        }
        double negative = pNegative / MILLION / posts();
        double positive = pPositive / MILLION / posts();
        return new Polarity(negative, Math.max(0, 1 - negative - positive), positive);
    }

    /** The leading themes and hashtags of a window, by posts and then by name. */
    static List<ThemeFigure> leading(SortedMap<String, WindowSum> themes) {
        return themes.entrySet().stream()
                .filter(theme -> !theme.getKey().equals(WindowKey.ALL))
                .map(theme -> theme.getValue().asTheme(theme.getKey()))
                .sorted(Comparator.comparingLong(ThemeFigure::posts).reversed().thenComparing(ThemeFigure::id))
                .limit(SentimentWindow.LEADING_THEMES)
                .toList();
    }

    private ThemeFigure asTheme(String id) {
        return new ThemeFigure(
                id,
                isHashtag(id) ? ThemeScore.Kind.HASHTAG : ThemeScore.Kind.STORY,
                posts(),
                count(Vote.Kind.NEGATIVE),
                count(Vote.Kind.NEUTRAL),
                count(Vote.Kind.POSITIVE),
                net());
    }

    /** Hashtags have no windows of their own. */
    static boolean isHashtag(String theme) {
        return theme.startsWith("#");
    }

    private long count(Vote.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    private long posts() {
        return count(Vote.Kind.NEGATIVE) + count(Vote.Kind.NEUTRAL) + count(Vote.Kind.POSITIVE);
    }

    private double net() {
        return posts() == 0 ? 0 : (double) (count(Vote.Kind.POSITIVE) - count(Vote.Kind.NEGATIVE)) / posts();
    }

    private double mean() {
        return posts() == 0 ? 0 : Math.max(-1, Math.min(1, scores / MILLION / posts()));
    }

    private double deviation() {
        long n = posts();
        double sum = scores / MILLION;
        return n < 2 ? 0 : Math.sqrt(Math.max(0, (squares / MILLION - sum * sum / n) / (n - 1)));
    }
}
