// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.swings;

import io.groundswell.events.Swing;
import io.groundswell.events.WindowKey;
import java.util.List;

/**
 * What a contender says.
 *
 * @param group alarms of one group are one to whoever is told
 * @param falls whether net sentiment is said to have fallen
 * @param theme whose sentiment changed, or {@code all}
 * @param causes the themes that are said to have moved it, the first most
 */
record Alarm(String group, Swing.Kind kind, boolean falls, String theme, List<Swing.Cause> causes) {

    /** The theme that is named first; empty where none is. */
    String cause() {
        return !theme.equals(WindowKey.ALL)
                ? theme
                : causes.isEmpty() ? "" : causes.get(0).theme();
    }
}
