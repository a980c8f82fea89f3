// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.board;

import io.groundswell.summary.Difference;
import java.time.Instant;

/**
 * A window against the one of the same size that ended when it began.
 *
 * @param since end of the earlier window
 * @param from net sentiment of the earlier window
 * @param posts of the earlier window
 * @param delta how much net sentiment has changed, from −2 to 2
 * @param low lower end of its 95 % interval
 * @param high upper end of it
 * @param direction what that comes to
 * @param words the same for a reader
 */
public record Change(
        Instant since,
        double from,
        long posts,
        double delta,
        double low,
        double high,
        Direction direction,
        String words) {

    static Change between(Point earlier, Point later) {
        Difference difference = Difference.between(later.figures(), earlier.figures());
        Direction direction = Direction.of(difference.low(), difference.high());
        return new Change(
                earlier.end(),
                earlier.net(),
                earlier.posts(),
                difference.net(),
                difference.low(),
                difference.high(),
                direction,
                direction.words());
    }
}
