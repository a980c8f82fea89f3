// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import io.groundswell.events.Swing;
import io.groundswell.events.Swing.Severity;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a route is silent. What happens then is not told later: the page and the topic have it. A swing's end is told when
 * its beginning was, unless it too falls in these hours.
 *
 * @param from local time, inclusive
 * @param to local time, exclusive; before {@code from} where they last past midnight
 * @param zone whose time it is
 * @param except a swing this severe is told all the same
 */
record QuietHours(LocalTime from, LocalTime to, ZoneId zone, Severity except) {

    boolean silence(Swing swing) {
        if (swing.severity().compareTo(except) >= 0) {
            return false;
        }
        Instant over = swing.resolvedAt();
        return isQuiet(swing.openedAt()) || (over != null && isQuiet(over));
    }

    private boolean isQuiet(Instant at) {
        LocalTime time = at.atZone(zone).toLocalTime();
        boolean afterFrom = !time.isBefore(from);
        boolean beforeTo = time.isBefore(to);
        return from.isBefore(to) ? afterFrom && beforeTo : afterFrom || beforeTo;
    }
}
