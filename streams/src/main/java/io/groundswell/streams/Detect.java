// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.SentimentWindow;
import io.groundswell.events.Swing;
import io.groundswell.events.WindowKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Opens a swing when a closed window differs from those before it by more than chance and by enough to matter, and
 * resolves it when the difference is gone: because sentiment went back, or because the new level has become the
 * baseline. Judges a window once, when it first closes: a correction does not rewrite history.
 */
final class Detect implements Processor<WindowKey, SentimentWindow, String, Swing> {

    private static final int CAUSES = 3;
    private static final int EXAMPLES = 3;

    private final SwingRule rule;
    private final StreamMeters meters;
    private ProcessorContext<String, Swing> context;
    private KeyValueStore<String, DetectorState> states;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init first
    Detect(SwingRule rule, StreamMeters meters) {
        this.rule = rule;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, Swing> newContext) {
        context = newContext;
        states = context.getStateStore(StateStores.DETECTOR);
    }

    /** Only these windows are to be judged. */
    static boolean judges(SwingRule rule, SentimentWindow window) {
        return window.status() == SentimentWindow.Status.CLOSED
                && window.revision() == 0
                && window.size().equals(rule.size());
    }

    @Override
    public void process(Record<WindowKey, SentimentWindow> record) {
        SentimentWindow window = record.value();
        String key = String.join("|", window.story(), window.platform(), window.theme());
        @Nullable DetectorState known = states.get(key);
        DetectorState state = known == null ? DetectorState.EMPTY : known;

        Baseline baseline = state.baseline(window.end(), rule);
        @Nullable Swing open = state.open();
        if (open == null) {
            open = opened(window, baseline);
            if (open != null) {
                send(open);
            }
        } else if (isCalm(window, baseline)) {
            send(resolved(open, window));
            open = null;
        }
        states.put(key, state.plus(window, rule).withOpen(open));
    }

    private @Nullable Swing opened(SentimentWindow window, Baseline baseline) {
        if (window.posts() < rule.minPosts() || baseline.posts() < rule.minPosts()) {
            return null;
        }
        double delta = window.net() - baseline.net();
        double significance = significance(window, baseline);
        if (Math.abs(delta) < rule.minEffect() || significance > rule.significance()) {
            return null;
        }
        return new Swing(
                id(window),
                Swing.State.OPEN,
                window.story(),
                window.platform(),
                window.theme(),
                window.size(),
                window.end(),
                null,
                baseline.net(),
                window.net(),
                delta,
                significance,
                window.posts(),
                baseline.posts(),
                Swing.Severity.of(delta),
                causes(window, baseline, delta),
                examples(window, delta));
    }

    private boolean isCalm(SentimentWindow window, Baseline baseline) {
        return window.posts() >= rule.minPosts()
                && baseline.posts() >= rule.minPosts()
                && Math.abs(window.net() - baseline.net()) < rule.calm() * rule.minEffect();
    }

    /** Two shares are tested, so the smaller p-value counts twice (Bonferroni). */
    private static double significance(SentimentWindow window, Baseline baseline) {
        double negative =
                TwoProportionTest.pValue(window.negative(), window.posts(), baseline.negative(), baseline.posts());
        double positive =
                TwoProportionTest.pValue(window.positive(), window.posts(), baseline.positive(), baseline.posts());
        return Math.min(1, 2 * Math.min(negative, positive));
    }

    private static List<Swing.Cause> causes(SentimentWindow window, Baseline baseline, double delta) {
        return window.themes().stream()
                .map(theme -> new Swing.Cause(
                        theme.id(),
                        (double) (theme.positive() - theme.negative()) / window.posts()
                                - baseline.themeNet(theme.id())))
                .filter(cause -> cause.contribution() * delta > 0)
                .sorted(Comparator.comparingDouble((Swing.Cause cause) -> -Math.abs(cause.contribution()))
                        .thenComparing(Swing.Cause::theme))
                .limit(CAUSES)
                .toList();
    }

    private static List<String> examples(SentimentWindow window, double delta) {
        List<String> examples =
                delta < 0 ? window.examples().negative() : window.examples().positive();
        return examples.stream().limit(EXAMPLES).toList();
    }

    private static Swing resolved(Swing open, SentimentWindow window) {
        return new Swing(
                open.id(),
                Swing.State.RESOLVED,
                open.story(),
                open.platform(),
                open.theme(),
                open.size(),
                open.openedAt(),
                window.end(),
                open.from(),
                open.to(),
                open.delta(),
                open.significance(),
                open.posts(),
                open.baselinePosts(),
                open.severity(),
                open.cause(),
                open.examples());
    }

    private String id(SentimentWindow window) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((rule + "|" + window.key()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void send(Swing swing) {
        meters.swing(swing.state().name().toLowerCase(java.util.Locale.ROOT));
        context.forward(new Record<>(swing.id(), swing, swing.openedAt().toEpochMilli(), null));
    }
}
