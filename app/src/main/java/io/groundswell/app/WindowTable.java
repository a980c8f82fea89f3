// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.events.SentimentWindow;
import io.groundswell.events.Shares;
import io.groundswell.summary.ShareSentence;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Windows as lines of a table: figures beside words, for eyes that do not see colours too. */
final class WindowTable {

    private static final String FORMAT = "%-20s  %-16s %-8s %-12s %4s %6s %6s %-15s %5s %5s %5s %-14s %-14s  %s";

    private WindowTable() {}

    static String header() {
        return String.format(
                Locale.ROOT,
                FORMAT,
                "end (UTC)",
                "story",
                "platform",
                "theme",
                "size",
                "posts",
                "net",
                "95 % interval",
                "neg",
                "neut",
                "pos",
                "est. negative",
                "est. positive",
                "state");
    }

    static String line(SentimentWindow window) {
        return String.format(
                Locale.ROOT,
                FORMAT,
                window.end(),
                Text.clip(window.story(), 16),
                window.platform(),
                Text.clip(window.theme(), 12),
                Durations.text(window.size()),
                window.posts(),
                window.posts() == 0 ? "" : String.format(Locale.ROOT, "%+.2f", window.net()),
                window.posts() == 0
                        ? ""
                        : String.format(Locale.ROOT, "%+.2f to %+.2f", window.netLow(), window.netHigh()),
                window.negative(),
                window.neutral(),
                window.positive(),
                share(window, Shares::negative),
                share(window, Shares::positive),
                state(window));
    }

    /** {@code 34 % (22-46)}: an estimate with its 95 % interval. */
    private static String share(SentimentWindow window, Function<Shares, Shares.Share> which) {
        @Nullable Shares estimated = window.estimated();
        if (estimated == null || ShareSentence.isVague(estimated)) {
            return "";
        }
        Shares.Share share = which.apply(estimated);
        return String.format(
                Locale.ROOT, "%.0f %% (%.0f-%.0f)", 100 * share.value(), 100 * share.low(), 100 * share.high());
    }

    private static String state(SentimentWindow window) {
        String state = window.status().name().toLowerCase(Locale.ROOT);
        return window.revision() == 0 ? state : state + ", revision " + window.revision();
    }
}
