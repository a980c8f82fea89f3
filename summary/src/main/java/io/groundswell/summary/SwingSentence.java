// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import static io.groundswell.summary.Phrases.minute;
import static io.groundswell.summary.Phrases.number;
import static io.groundswell.summary.Phrases.posts;
import static io.groundswell.summary.Phrases.signed;
import static io.groundswell.summary.Phrases.unsigned;

import io.groundswell.events.Swing;
import io.groundswell.events.WindowKey;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A swing in one line of Markdown: when, from where to where, and what moved it. */
final class SwingSentence {

    private SwingSentence() {}

    static String of(Swing swing, Map<String, String> labels) {
        return minute(swing.openedAt()) + " UTC" + subject(swing, labels) + ": " + change(swing) + " ("
                + swing.severity().name().toLowerCase(Locale.ROOT) + "; " + posts(swing.posts()) + " against "
                + number(swing.baselinePosts()) + " before)" + cause(swing, labels) + end(swing);
    }

    private static String change(Swing swing) {
        return switch (swing.kind()) {
            case LEVEL, FLIP ->
                "net " + (swing.delta() < 0 ? "fell" : "rose")
                        + " from " + signed(swing.from()) + " to " + signed(swing.to()) + ", by "
                        + unsigned(Math.abs(swing.delta()));
            case POLARISATION ->
                "the share of posts that take sides rose from " + unsigned(swing.from()) + " to "
                        + unsigned(swing.to());
            case SURGE ->
                "posts in " + swing.size().toMinutes() + " minutes rose from " + number(Math.round(swing.volumeFrom()))
                        + " to " + number(Math.round(swing.volumeTo()));
        };
    }

    private static String subject(Swing swing, Map<String, String> labels) {
        return swing.theme().equals(WindowKey.ALL) ? "" : ", " + label(swing.theme(), labels);
    }

    private static String cause(Swing swing, Map<String, String> labels) {
        return swing.cause().isEmpty() || swing.kind() == Swing.Kind.SURGE
                ? ""
                : "; moved most by "
                        + swing.cause().stream()
                                .map(cause -> label(cause.theme(), labels) + " (" + signed(cause.contribution()) + ")")
                                .collect(Collectors.joining(", "));
    }

    private static String label(String theme, Map<String, String> labels) {
        return MarkdownText.line(labels.getOrDefault(theme, theme));
    }

    private static String end(Swing swing) {
        if (swing.resolvedAt() == null) {
            return "; not over yet";
        }
        return (swing.resolution() == Swing.Resolution.SETTLED ? "; usual since " : "; over at ")
                + minute(swing.resolvedAt()) + " UTC";
    }
}
