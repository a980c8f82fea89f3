// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import java.time.Instant;

/** Which time a summary is asked for. */
public sealed interface Period {

    /** The story as a whole, up to its most recent post. */
    record Latest() implements Period {}

    /**
     * As things stood at an instant: nothing that was said later plays a part.
     *
     * @param instant inclusive: a window may end then
     */
    record At(Instant instant) implements Period {}

    /**
     * What was said within a span.
     *
     * @param from inclusive
     * @param to exclusive
     */
    record Between(Instant from, Instant to) implements Period {

        public Between {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("from must be before to: was " + from + " to " + to);
            }
        }
    }
}
