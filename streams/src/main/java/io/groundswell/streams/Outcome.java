// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.util.Locale;

/**
 * What became of a record of {@code posts}. Every received record has exactly one outcome, so that {@code received =
 * contributed + duplicate + replaced + withdrawn + unmatched + unscored + late + dead-lettered}.
 */
enum Outcome {
    /** Counted in windows for the first time, with a score, as amplification or as a remark. */
    CONTRIBUTED,
    /** Says nothing new: this version of the post, or a newer one, is known. */
    DUPLICATE,
    /** A newer version took the place of what was counted. */
    REPLACED,
    /** A delete or an account removal, whether or not there was something to take back. */
    WITHDRAWN,
    /** About no followed story. */
    UNMATCHED,
    /** Counted in windows as a post that could not be scored. */
    UNSCORED,
    /** Older than the retention. */
    LATE,
    /** Could not be processed; it is in the dead-letter topic. */
    DEAD_LETTERED;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
