// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import io.groundswell.events.Swing;
import io.groundswell.events.Swing.Kind;
import io.groundswell.events.Swing.Severity;
import io.groundswell.events.WindowKey;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which swings go where.
 *
 * @param stories ids; empty for all
 * @param severity the least
 * @param kinds empty for all
 * @param each whether each swing of a group is told, and not only the first and the story's own
 * @param quiet null for never
 * @param sinks their names
 */
record Route(
        Set<String> stories,
        Severity severity,
        Set<Kind> kinds,
        boolean each,
        @Nullable QuietHours quiet,
        Set<String> sinks) {

    Route {
        stories = Set.copyOf(stories);
        kinds = Set.copyOf(kinds);
        sinks = Set.copyOf(sinks);
    }

    boolean takes(Swing swing) {
        boolean isNews = each
                || swing.group().equals(swing.id())
                || (swing.platform().equals(WindowKey.ALL) && swing.theme().equals(WindowKey.ALL));
        return isNews
                && (stories.isEmpty() || stories.contains(swing.story()))
                && swing.severity().compareTo(severity) >= 0
                && (kinds.isEmpty() || kinds.contains(swing.kind()))
                && (quiet == null || !quiet.silence(swing));
    }
}
