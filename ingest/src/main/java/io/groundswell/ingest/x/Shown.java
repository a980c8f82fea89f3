// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import io.groundswell.ingest.Refusal;
import java.time.Duration;
import java.util.Locale;

/** How people are told: what others have written, short and without what plays tricks on a terminal; and times. */
final class Shown {

    private Shown() {}

    static String text(String text, int maxLength) {
        String clean = new Refusal("", Refusal.Reason.MALFORMED, text).detail();
        return clean.length() <= maxLength ? clean : clean.substring(0, maxLength);
    }

    static String time(Duration time) {
        double seconds = time.toMillis() / 1e3;
        return seconds < 120
                ? String.format(Locale.ROOT, seconds < 10 ? "%.1f s" : "%.0f s", seconds)
                : String.format(Locale.ROOT, "%.0f min", seconds / 60);
    }
}
