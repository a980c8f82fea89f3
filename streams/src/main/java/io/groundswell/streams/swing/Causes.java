// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams.swing;

import io.groundswell.events.Swing.Cause;
import io.groundswell.events.Swing.PlatformCause;
import io.groundswell.streams.swing.Point.ThemePoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Parts a change of net sentiment into what felt different and what was merely talked about more: net = Σ sᵢ mᵢ over
 * groups with share s and mean m, so that Δ = Σ s̄ᵢ Δmᵢ + Σ Δsᵢ (m̄ᵢ − m̄), the first being level, the second mix
 * (Kitagawa 1955, "Components of a difference between two rates"). A bar is the mean of before and after.
 */
final class Causes {

    private static final int MOST = 3;
    private static final double SMALLEST_PART = 0.1;

    /** Where one theme grows, all others shrink: the one is the news. */
    private static final double OF_WHAT_SHRANK = 0.5;

    private Causes() {}

    /** Each theme against the posts that do not mention it: those that moved net sentiment its way, the largest first. */
    static List<Cause> themes(List<Point> points, int windows, double delta, Function<String, List<String>> examples) {
        Sums all = new Sums();
        SortedMap<String, Sums> themes = new TreeMap<>();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            boolean after = i >= points.size() - windows;
            if (point.odd() && !after) {
                continue;
            }
            all.add(after, new ThemePoint(point.posts(), point.balance()));
            point.themes().forEach((theme, figures) -> themes.computeIfAbsent(theme, unused -> new Sums())
                    .add(after, figures));
        }
        List<Cause> causes = new ArrayList<>();
        Map<String, Double> ranks = new TreeMap<>();
        themes.forEach((theme, sums) -> {
            Sums rest = all.less(sums);
            double before = sums.share(all, false);
            double now = sums.share(all, true);
            double level = (before + now) / 2 * (sums.mean(true) - sums.mean(false));
            double mix = (now - before) * (sums.middle() - rest.middle());
            if ((level + mix) * delta > 0 && Math.abs(level + mix) >= SMALLEST_PART * Math.abs(delta)) {
                causes.add(new Cause(theme, within2(level + mix), within2(level), within2(mix), examples.apply(theme)));
                ranks.put(theme, -Math.abs(level + (now > before ? mix : mix * OF_WHAT_SHRANK)));
            }
        });
        causes.sort(Comparator.comparingDouble((Cause cause) -> ranks.getOrDefault(cause.theme(), 0.0))
                .thenComparing(Cause::theme));
        return causes.stream().limit(MOST).toList();
    }

    /** The platforms, which add up to the change. */
    static List<PlatformCause> platforms(Map<String, List<Point>> series, int firstBefore, int firstAfter) {
        Sums all = new Sums();
        SortedMap<String, Sums> platforms = new TreeMap<>();
        series.forEach((platform, points) -> {
            Sums sums = new Sums();
            for (Point point : points) {
                boolean after = point.end() >= firstAfter;
                if (point.end() >= firstBefore && (after || !point.odd())) {
                    sums.add(after, new ThemePoint(point.posts(), point.balance()));
                    all.add(after, new ThemePoint(point.posts(), point.balance()));
                }
            }
            platforms.put(platform, sums);
        });
        List<PlatformCause> causes = new ArrayList<>();
        platforms.forEach((platform, sums) -> {
            double before = sums.share(all, false);
            double now = sums.share(all, true);
            double level = (before + now) / 2 * (sums.mean(true) - sums.mean(false));
            double mix = (now - before) * (sums.middle() - all.middle());
            if (sums.posts() > 0) {
                causes.add(new PlatformCause(platform, within2(level + mix), within2(level), within2(mix)));
            }
        });
        return causes;
    }

    /** At most so many ids, taken in turn, each once. */
    static List<String> inTurn(List<List<String>> ids, int most) {
        int longest = ids.stream().mapToInt(List::size).max().orElse(0);
        Stream<String> turns = IntStream.range(0, longest)
                .boxed()
                .flatMap(i -> ids.stream().filter(list -> i < list.size()).map(list -> list.get(i)));
        return turns.distinct().limit(most).toList();
    }

    private static double within2(double part) {
        return Math.max(-2, Math.min(2, part));
    }

    /** Posts and their balance before and after. */
    private static final class Sums {

        private final double[] posts = new double[2];
        private final double[] balances = new double[2];

        void add(boolean after, ThemePoint figures) {
            posts[after ? 1 : 0] += figures.posts();
            balances[after ? 1 : 0] += figures.balance();
        }

        Sums less(Sums other) {
            Sums rest = new Sums();
            for (int i = 0; i < 2; i++) {
                rest.posts[i] = Math.max(0, posts[i] - other.posts[i]);
                rest.balances[i] = balances[i] - other.balances[i];
            }
            return rest;
        }

        double posts() {
            return posts[0] + posts[1];
        }

        double share(Sums of, boolean after) {
            int i = after ? 1 : 0;
            return of.posts[i] == 0 ? 0 : posts[i] / of.posts[i];
        }

        /** Where there are no posts, feelings have not changed. */
        double mean(boolean after) {
            int i = posts[after ? 1 : 0] > 0 ? after ? 1 : 0 : after ? 0 : 1;
            return posts[i] == 0 ? 0 : Math.max(-1, Math.min(1, balances[i] / posts[i]));
        }

        double middle() {
            return (mean(false) + mean(true)) / 2;
        }
    }
}
