// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.swings;

import io.groundswell.events.Swing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Lets contenders see simulated stories. */
final class Trials {

    static final int MONTH = 30 * 288;

    /** Windows before something happens, so that everybody has seen what is usual. */
    private static final int CALM = 160;

    private static final int PATIENCE = 36;

    private Trials() {}

    /** How often something is said, by kind, while there is nothing to say; alarms of one group count once. */
    static Map<Swing.Kind, Rate> falseAlarms(
            Scene scene, int from, int windows, int stories, long seed, Supplier<Contender> contenders) {
        Map<Swing.Kind, Integer> counts = new EnumMap<>(Swing.Kind.class);
        for (int story = 0; story < stories; story++) {
            StoryStream stream = new StoryStream(scene, from, seed + story);
            Contender contender = contenders.get();
            Set<String> groups = new HashSet<>();
            for (int window = 0; window < windows; window++) {
                for (Alarm alarm : contender.see(stream.next())) {
                    if (groups.add(alarm.group())) {
                        counts.merge(alarm.kind(), 1, Integer::sum);
                    }
                }
            }
        }
        double months = (double) stories * windows / MONTH;
        Map<Swing.Kind, Rate> rates = new EnumMap<>(Swing.Kind.class);
        for (Swing.Kind kind : Swing.Kind.values()) {
            rates.put(kind, new Rate(counts.getOrDefault(kind, 0), months));
        }
        return rates;
    }

    static Rate sum(Map<Swing.Kind, Rate> rates) {
        return rates.values().stream()
                .reduce((a, b) -> new Rate(a.count() + b.count(), a.months()))
                .orElseThrow();
    }

    /** How soon what happens is told, in its direction. A trial in which something is said before does not count. */
    static Found found(Scene scene, int trials, long seed, Supplier<Contender> contenders) {
        List<Integer> delays = new ArrayList<>();
        int counted = 0;
        int causes = 0;
        int named = 0;
        for (int trial = 0; trial < trials; trial++) {
            StoryStream stream = new StoryStream(scene, CALM, seed + trial);
            Contender contender = contenders.get();
            boolean early = false;
            for (int window = 0; window < CALM; window++) {
                early |= !contender.see(stream.next()).isEmpty();
            }
            if (early) {
                continue;
            }
            counted++;
            Optional<Alarm> first = Optional.empty();
            int delay = 0;
            while (first.isEmpty() && delay < PATIENCE) {
                delay++;
                first = contender.see(stream.next()).stream()
                        .filter(alarm -> isRight(alarm, scene))
                        .findFirst();
            }
            if (first.isPresent()) {
                delays.add(delay);
                String cause = first.get().cause();
                named += cause.isEmpty() ? 0 : 1;
                causes += cause.equals(StoryStream.cause(scene.happening())) ? 1 : 0;
            }
        }
        return new Found(counted, delays, causes, named);
    }

    private static boolean isRight(Alarm alarm, Scene scene) {
        return scene.happening() == Scene.Happening.SURGE
                ? alarm.kind() == Swing.Kind.SURGE
                : alarm.kind() != Swing.Kind.SURGE && alarm.falls() == scene.size() < 0;
    }
}
