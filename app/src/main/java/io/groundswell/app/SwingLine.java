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
                "%s  %-8s %-8s %s, %s, %s: net %+.2f -> %+.2f (%d posts against %d, p %s)%s%s",
                swing.openedAt(),
                swing.state().name().toLowerCase(Locale.ROOT),
                swing.severity().name().toLowerCase(Locale.ROOT),
                swing.story(),
                swing.platform(),
                swing.theme().equals("all") ? "all themes" : "theme " + swing.theme(),
                swing.from(),
                swing.to(),
                swing.posts(),
                swing.baselinePosts(),
                swing.significance() < 0.0001 ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", swing.significance()),
                cause.isEmpty() ? "" : "; moved by " + cause,
                swing.resolvedAt() == null ? "" : "; calm again at " + swing.resolvedAt());
    }
}
