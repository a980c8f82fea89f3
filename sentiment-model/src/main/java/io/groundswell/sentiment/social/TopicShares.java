// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import io.groundswell.sentiment.quantify.PriorShift;
import io.groundswell.sentiment.quantify.ScoreHistogram;
import io.groundswell.sentiment.quantify.Shares;
import java.util.List;
import java.util.Objects;

/**
 * How far the estimated share of negative posts is from the truth, topic by topic: on crowds that talk of one matter, as
 * the crowd of a story does.
 *
 * @param topics found in the posts
 * @param posts in them
 * @param counted mean absolute error of counting labels
 * @param averaged mean absolute error of the mean probability
 * @param corrected mean absolute error of {@link PriorShift} over a histogram
 * @param deviation root mean square error of the same
 * @param held share of topics whose 95 % interval held the truth
 */
public record TopicShares(
        int topics, int posts, double counted, double averaged, double corrected, double deviation, double held) {

    /**
     * @param judgements of {@code texts}, in the same order
     * @param modelDeviation as {@link PriorShift} takes it
     * @return of no topic when no word is shared by enough posts
     */
    public static TopicShares of(List<Judgement> judgements, List<String> texts, double modelDeviation) {
        List<int[]> topics = Topics.of(texts, Lexical.shipped());
        int posts = 0;
        double counted = 0;
        double averaged = 0;
        double corrected = 0;
        double squares = 0;
        double held = 0;
        for (int[] topic : topics) {
            var histogram = new ScoreHistogram();
            double truth = 0;
            double labels = 0;
            double probability = 0;
            for (int post : topic) {
                var judgement = judgements.get(post);
                truth += judgement.label() == 0 ? 1.0 / topic.length : 0;
                labels += judgement.foretold() == 0 ? 1.0 / topic.length : 0;
                probability += judgement.probability(0) / topic.length;
                histogram.add(judgement.polarity());
            }
            Shares.Share estimate = Objects.requireNonNull(PriorShift.estimate(histogram, modelDeviation))
                    .negative();
            double error = estimate.value() - truth;
            posts += topic.length;
            counted += Math.abs(labels - truth) / topics.size();
            averaged += Math.abs(probability - truth) / topics.size();
            corrected += Math.abs(error) / topics.size();
            squares += error * error / topics.size();
            held += estimate.low() <= truth && truth <= estimate.high() ? 1.0 / topics.size() : 0;
        }
        return new TopicShares(topics.size(), posts, counted, averaged, corrected, Math.sqrt(squares), held);
    }
}
