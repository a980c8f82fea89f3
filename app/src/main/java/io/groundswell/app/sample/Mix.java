// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.sample;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens to the posts of a {@link SampleArchive}, in per cent of its records, and in what order they come.
 *
 * @param duplicates posts that are delivered once more
 * @param edits newer versions of posts
 * @param deletes posts taken back by their authors
 * @param removals accounts that go with all their posts
 * @param late records that come an hour after they were seen
 * @param shuffle by how much, at most, any record may come late; with it, a delete may come before its post
 * @param texts about how many different texts there are, edits aside, so that a model need not read each post anew
 */
public record Mix(
        double duplicates, double edits, double deletes, double removals, double late, Duration shuffle, int texts) {

    /** That of the demo: in the order in which it was seen, hardly a text twice. */
    public static final Mix DEFAULT = new Mix(3, 2, 1, 0, 0, Duration.ZERO, Integer.MAX_VALUE);

    public Mix {
        List<String> faults = new ArrayList<>();
        requireShare("duplicates", duplicates, faults);
        requireShare("edits", edits, faults);
        requireShare("deletes", deletes, faults);
        requireShare("removals", removals, faults);
        requireShare("late", late, faults);
        if (duplicates + edits + deletes + removals > 90) {
            faults.add("duplicates, edits, deletes and removals must together be at most 90: were "
                    + (duplicates + edits + deletes + removals));
        }
        if (shuffle.isNegative()) {
            faults.add("shuffle must not be negative: was " + shuffle);
        }
        if (texts < 1) {
            faults.add("texts must be at least 1: was " + texts);
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }

    private static void requireShare(String name, double percent, List<String> faults) {
        if (!(percent >= 0 && percent <= 100)) {
            faults.add(name + " must be from 0 to 100: was " + percent);
        }
    }

    /** Posts that are new. */
    double fresh() {
        return 100 - duplicates - edits - deletes - removals;
    }

    boolean isInOrder() {
        return shuffle.isZero() && late == 0;
    }
}
