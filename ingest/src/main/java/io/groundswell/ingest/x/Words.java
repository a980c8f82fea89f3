// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import java.time.Duration;
import java.util.Locale;

/** A length of time as people write it. */
final class Words {

    private Words() {}

    static String of(Duration time) {
        double seconds = time.toMillis() / 1e3;
        return seconds < 120
                ? String.format(Locale.ROOT, seconds < 10 ? "%.1f s" : "%.0f s", seconds)
                : String.format(Locale.ROOT, "%.0f min", seconds / 60);
    }
}
