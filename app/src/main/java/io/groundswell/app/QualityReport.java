// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.sentiment.social.Quality;
import io.groundswell.sentiment.social.Quality.Interval;
import io.groundswell.sentiment.social.ShiftedSamples.Errors;
import io.groundswell.sentiment.social.TopicShares;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What {@code evaluate sentiment} says.
 *
 * @param engine that was judged
 * @param unscored posts that it did not score
 * @param postsPerSecond on one thread, warming up included
 * @param quality the figures
 * @param shifted how far estimated shares are from the truth, for other shares than those of the file
 * @param topics how far they are for each of the topics of the file
 */
record QualityReport(
        String engine, int unscored, long postsPerSecond, Quality quality, List<Errors> shifted, TopicShares topics) {

    private static final List<String> CLASSES = List.of("negative", "neutral", "positive");

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(format("%s, %,d posts, %d of them unscored", engine, quality.posts(), unscored));
        lines.add(interval("macro-recall", quality.macroRecall()));
        lines.add(interval("F1 (neg, pos)", quality.f1()));
        lines.add(interval("accuracy", quality.accuracy()));
        lines.add(format("%-14s %.3f", "Brier score", quality.brier()));
        lines.add(format("%-14s %.3f", "ECE", quality.ece()));
        lines.add(format("%-14s %.3f", "ECE of the file", quality.eceOfFile()));
        lines.add(format("%-14s %,d", "posts/s", postsPerSecond));
        lines.add("");
        lines.add("label      recall   foretold: negative   neutral  positive");
        for (int c = 0; c < CLASSES.size(); c++) {
            List<Integer> row = quality.confusion().get(c);
            lines.add(format(
                    "%-9s  %.3f %20d %9d %9d",
                    CLASSES.get(c), quality.recalls().get(c), row.get(0), row.get(1), row.get(2)));
        }
        lines.add("");
        lines.add("share        truth   counted  averaged  corrected");
        for (int c = 0; c < CLASSES.size(); c++) {
            lines.add(format(
                    "%-9s    %.3f   %.3f    %.3f     %.3f",
                    CLASSES.get(c),
                    quality.truth().get(c),
                    quality.counted().get(c),
                    quality.averaged().get(c),
                    quality.corrected().get(c)));
        }
        lines.add("");
        lines.add("confidence   right   share of posts");
        quality.curve()
                .forEach(bin ->
                        lines.add(format("%.3f        %.3f   %.3f", bin.confidence(), bin.right(), bin.weight())));
        lines.add("");
        lines.add("negative laid down   error counted  averaged  corrected   interval held it");
        shifted.forEach(row -> lines.add(format(
                "%.2f                 %.3f          %.3f     %.3f       %.2f",
                row.negative(), row.counted(), row.averaged(), row.corrected(), row.held())));
        lines.add(format(
                "mean                 %.3f          %.3f     %.3f       %.2f",
                mean(Errors::counted), mean(Errors::averaged), mean(Errors::corrected), mean(Errors::held)));
        lines.add(format(
                "%3d topics           %.3f          %.3f     %.3f       %.2f",
                topics.topics(), topics.counted(), topics.averaged(), topics.corrected(), topics.held()));
        return lines;
    }

    private double mean(ToDoubleFunction<Errors> figure) {
        return shifted.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }

    private static String interval(String name, Interval figure) {
        return format("%-14s %.3f   95 %% %.3f to %.3f", name, figure.value(), figure.low(), figure.high());
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
