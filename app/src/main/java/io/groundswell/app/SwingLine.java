// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.events.Swing;
import java.util.Locale;
import java.util.stream.Collectors;

/** A swing as one line for a person. */
final class SwingLine {

    private SwingLine() {}

    static String of(Swing swing) {
        String cause = swing.cause().stream()
                .map(part -> String.format(Locale.ROOT, "%s %+.2f", Text.clip(part.theme(), 30), part.contribution()))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%s  %-8s %-8s %s, %s, %s: %s (%d posts against %d, p %s)%s%s",
                swing.openedAt(),
                swing.state().name().toLowerCase(Locale.ROOT),
                swing.severity().name().toLowerCase(Locale.ROOT),
                swing.story(),
                swing.platform(),
                swing.theme().equals("all") ? "all themes" : "theme " + swing.theme(),
                change(swing),
                swing.posts(),
                swing.baselinePosts(),
                swing.significance() < 0.0001 ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", swing.significance()),
                cause.isEmpty() || swing.kind() == Swing.Kind.SURGE ? "" : "; moved by " + cause,
                end(swing));
    }

    private static String change(Swing swing) {
        return switch (swing.kind()) {
            case LEVEL -> net("net", swing);
            case FLIP -> net("turned, net", swing);
            case POLARISATION -> String.format(Locale.ROOT, "taking sides %.2f -> %.2f", swing.from(), swing.to());
            case SURGE ->
                String.format(Locale.ROOT, "posts a window %.0f -> %.0f", swing.volumeFrom(), swing.volumeTo());
        };
    }

    private static String net(String what, Swing swing) {
        return String.format(Locale.ROOT, "%s %+.2f -> %+.2f", what, swing.from(), swing.to());
    }

    private static String end(Swing swing) {
        if (swing.resolvedAt() == null) {
            return "";
        }
        return (swing.resolution() == Swing.Resolution.SETTLED ? "; usual since " : "; calm again at ")
                + swing.resolvedAt();
    }
}
