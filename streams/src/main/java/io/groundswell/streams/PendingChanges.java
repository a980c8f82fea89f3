// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.WindowKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The changes of figures since the last commit, added up by series, minute and theme, so that what crosses the network
 * does not grow with the number of posts about a story. Not thread-safe.
 */
final class PendingChanges {

    /** So that a record stays far below what a topic takes, whatever is in it. */
    private static final int MAX_RECORD_WEIGHT = 200_000;

    private final Map<Series, OfSeries> series = new LinkedHashMap<>();
    private int size;

    /** Adds what a post contributes. */
    void add(String post, Contribution contribution) {
        change(post, contribution, 1);
    }

    /** Takes it back. */
    void withdraw(String post, Contribution contribution) {
        change(post, contribution, -1);
    }

    void step(Series of, AuthorStep step) {
        size++;
        of(of).authors.merge(new StepKey(step.size(), step.end(), step.theme()), step.change(), AuthorTally::plus);
    }

    /** How much is held: a measure of memory. */
    int size() {
        return size;
    }

    /** Hands over everything, in records of bounded size. */
    void drain(BiConsumer<Series, SeriesChange> to) {
        series.forEach((name, changes) -> changes.drain(change -> to.accept(name, change)));
        series.clear();
        size = 0;
    }

    private void change(String post, Contribution contribution, int sign) {
        contribution.stories().forEach((story, themes) -> {
            OfSeries of = of(new Series(story, contribution.platform().wireName()));
            Map<String, OfTheme> minute = of.minutes.computeIfAbsent(contribution.minute(), m -> new HashMap<>());
            change(minute, WindowKey.ALL, contribution.tally(), post, contribution, sign);
            for (Contribution.Theme theme : themes) {
                change(minute, theme.id(), theme.tally(), post, contribution, sign);
            }
        });
    }

    private void change(
            Map<String, OfTheme> minute, String theme, Tally tally, String post, Contribution whole, int sign) {
        size++;
        OfTheme of = minute.computeIfAbsent(theme, t -> new OfTheme());
        of.tally = of.tally.plus(sign > 0 ? tally : tally.negated());
        if (whole.label() != null) {
            of.examples.put(post, sign > 0 ? new Example(post, whole.label(), whole.engagement()) : null);
        }
    }

    private OfSeries of(Series name) {
        return series.computeIfAbsent(name, s -> new OfSeries());
    }

    private record StepKey(int size, int end, String theme) {}

    private static final class OfTheme {

        private Tally tally = Tally.ZERO;
        /** The last word on each post that was touched; null where it is taken back. */
        private final Map<String, @Nullable Example> examples = new LinkedHashMap<>();

        ThemeChange drain(int minute, String theme) {
            List<Example> added = examples.values().stream()
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList();
            List<String> removed = examples.entrySet().stream()
                    .filter(entry -> entry.getValue() == null)
                    .map(Map.Entry::getKey)
                    .toList();
            return new ThemeChange(minute, theme, tally, Slice.best(added), removed);
        }

        boolean isNothing() {
            return tally.equals(Tally.ZERO) && examples.isEmpty();
        }
    }

    private static final class OfSeries {

        private final SortedMap<Integer, Map<String, OfTheme>> minutes = new TreeMap<>();
        private final Map<StepKey, AuthorTally> authors = new HashMap<>();
        private List<ThemeChange> themes = new ArrayList<>();
        private int weight;

        void drain(java.util.function.Consumer<SeriesChange> to) {
            List<AuthorStep> steps = authors.entrySet().stream()
                    .filter(step -> !step.getValue().equals(AuthorTally.NONE))
                    .map(step -> new AuthorStep(
                            step.getKey().size(),
                            step.getKey().end(),
                            step.getKey().theme(),
                            step.getValue()))
                    .toList();
            List<AuthorStep> first = steps;
            for (var minute : minutes.entrySet()) {
                for (var theme : minute.getValue().entrySet()) {
                    if (theme.getValue().isNothing()) {
                        continue;
                    }
                    ThemeChange change = theme.getValue().drain(minute.getKey(), theme.getKey());
                    themes.add(change);
                    weight += weight(change);
                    if (weight > MAX_RECORD_WEIGHT) {
                        to.accept(new SeriesChange(themes, first));
                        first = List.of();
                        themes = new ArrayList<>();
                        weight = 0;
                    }
                }
            }
            if (!themes.isEmpty() || !first.isEmpty()) {
                to.accept(new SeriesChange(themes, first));
            }
        }

        private static int weight(ThemeChange change) {
            int weight = 100
                    + 3 * change.theme().length()
                    + 4 * change.tally().cells().size();
            for (Example example : change.added()) {
                weight += 10 + 3 * example.post().length();
            }
            for (String post : change.removed()) {
                weight += 10 + 3 * post.length();
            }
            return weight;
        }
    }
}
