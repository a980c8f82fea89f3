// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.swings;

import io.groundswell.app.swings.Scene.Happening;
import io.groundswell.events.Swing;
import io.groundswell.streams.swing.SwingRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;

/** Ours and two simpler rules, on the same simulated stories. */
public final class SwingEvaluation {

    private static final int NEVER = Integer.MAX_VALUE;
    private static final double CHOSEN_BY_PEOPLE = 0.2;
    private static final double CHOSEN_FOR_HOURS = 0.1;
    private static final long TUNING_SEED = 3_000;
    private static final int TUNING_MONTHS = 3;

    private final SwingRule rule;
    private final int months;
    private final int trials;
    private final long seed;
    private final Consumer<String> progress;
    private final Map<String, Supplier<Contender>> contenders = new LinkedHashMap<>();
    private final List<SwingReport.Quiet> quiet = new ArrayList<>();
    private final List<SwingReport.Loud> loud = new ArrayList<>();

    /**
     * @param months stories of a month of each quiet sort
     * @param trials stories of each other sort
     * @param progress is told what is being done
     */
    public SwingEvaluation(SwingRule rule, int months, int trials, long seed, Consumer<String> progress) {
        this.rule = rule;
        this.months = months;
        this.trials = trials;
        this.seed = seed;
        this.progress = progress;
    }

    /** Runs all of it; the same seed gives the same figures. */
    public SwingReport run() {
        contenders.put("groundswell", () -> new OurDetector(rule));
        contenders.put("5 min against 5 min, 0.2", () -> MovingWindows.oneAgainstOne(CHOSEN_BY_PEOPLE));
        contenders.put("1 h against 12 h, 0.1", () -> MovingWindows.hourAgainstTwelve(CHOSEN_FOR_HOURS));
        tuned("5 min against 5 min", MovingWindows::oneAgainstOne);
        tuned("1 h against 12 h", MovingWindows::hourAgainstTwelve);
        quiet();
        loud();
        return new SwingReport(quiet, loud);
    }

    /** With the smallest threshold that gives one false alarm a month on stories that are used for nothing else. */
    private void tuned(String name, DoubleFunction<Contender> contender) {
        Scene scene = Scene.calm(100, 0.5);
        for (double threshold = 0.08; threshold < 1; threshold += 0.02) {
            double chosen = Math.round(100 * threshold) / 100.0;
            Rate rate = Trials.sum(Trials.falseAlarms(
                    scene, NEVER, Trials.MONTH, TUNING_MONTHS, TUNING_SEED, () -> contender.apply(chosen)));
            if (rate.perMonth() <= 1) {
                contenders.put(name + ", " + chosen + " (tuned)", () -> contender.apply(chosen));
                return;
            }
        }
    }

    private void quiet() {
        Scene calm = Scene.calm(100, 0.5);
        quiet(calm.named("calm, 100 posts a window"), true);
        quiet(Scene.calm(20, 0.5).named("calm, 20 posts a window"), false);
        quiet(Scene.calm(1_000, 0.5).named("calm, 1000 posts a window"), false);
        quiet(calm.restless(0.1, 0).named("daily rhythm of +-0.1, volume 1 to 3"), true);
        quiet(calm.restless(0, 0.04).named("restless, 0.04 beyond chance"), true);
        happensWithoutSwing(calm.with(Happening.DRIFT, -0.3).named("drifts by 0.3 within a day, but for flips"));
        happensWithoutSwing(calm.with(Happening.LOUD_ACCOUNT, 0).named("one account posts half of all for 2 h"));
    }

    private void quiet(Scene scene, boolean all) {
        contenders.forEach((name, contender) -> {
            if (all || name.equals("groundswell")) {
                progress.accept("nothing happens: " + scene.name() + ", " + name);
                add(scene, name, Trials.falseAlarms(scene, NEVER, Trials.MONTH, months, seed, contender));
            }
        });
    }

    /**
     * Two days, on the second of which it happens. A theme whose sign is another at the end of a drift has swung, and when an
     * account posts as much as all others together, volume has doubled: neither is a false alarm.
     */
    private void happensWithoutSwing(Scene scene) {
        contenders.forEach((name, contender) -> {
            progress.accept("no swing: " + scene.name() + ", " + name);
            Map<Swing.Kind, Rate> rates = Trials.falseAlarms(scene, 288, 2 * 288, 3 * months, seed, contender);
            rates.remove(scene.happening() == Happening.DRIFT ? Swing.Kind.FLIP : Swing.Kind.SURGE);
            add(scene, name, rates);
        });
    }

    private void add(Scene scene, String name, Map<Swing.Kind, Rate> rates) {
        Rate surges = rates.getOrDefault(Swing.Kind.SURGE, new Rate(0, 1));
        quiet.add(new SwingReport.Quiet(scene.name(), name, Trials.sum(rates), surges));
    }

    private void loud() {
        Scene calm = Scene.calm(100, 0.5);
        for (double size : new double[] {0.1, 0.2, 0.4}) {
            loud(calm.with(Happening.SHIFT, -size).named("all fall by " + size + ", half neutral"), size >= 0.2);
        }
        loud(Scene.calm(20, 0.5).with(Happening.SHIFT, -0.4).named("all fall by 0.4, 20 posts a window"), true);
        loud(Scene.calm(100, 0.7).with(Happening.SHIFT, -0.2).named("all fall by 0.2, 70 % neutral"), true);
        loud(Scene.calm(200, 0.5).with(Happening.SHIFT, -0.2).named("all fall by 0.2, 200 posts a window"), true);
        loud(calm.with(Happening.THEME_SHIFT, -0.2).named("one theme turns, all together by 0.2"), true);
        loud(calm.with(Happening.MIX, -0.15).named("an unhappy theme grows, together by 0.15"), true);
        loud(calm.with(Happening.SURGE, 5).named("five times the posts"), false);
    }

    private void loud(Scene scene, boolean others) {
        boolean isShift = scene.happening() == Happening.SHIFT;
        double nats = scene.volume() * Bound.divergence(scene.neutral(), 0, scene.size());
        Map<String, Supplier<Contender>> all = new LinkedHashMap<>(contenders);
        if (isShift) {
            double threshold = Foresight.threshold(scene, true, TUNING_SEED);
            all.put("who knew all but when", () -> new Foresight(scene, true, threshold));
            double wider = Foresight.threshold(scene, false, TUNING_SEED);
            all.put("who knew all but when and which way", () -> new Foresight(scene, false, wider));
        }
        all.forEach((name, contender) -> {
            if (others || name.equals("groundswell") || !contenders.containsKey(name)) {
                progress.accept(scene.name() + ": " + name);
                loud.add(new SwingReport.Loud(
                        scene.name(),
                        name,
                        Trials.found(scene, trials, seed, contender),
                        isShift ? Bound.delay(Trials.MONTH, nats) : Double.NaN,
                        isShift ? Bound.share(3, Trials.MONTH, nats) : Double.NaN,
                        !StoryStream.cause(scene.happening()).isEmpty()));
            }
        });
    }
}
