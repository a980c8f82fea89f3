// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.board;

import java.util.Map;

/**
 * What the figures of a story on one platform rest on, over all that the topic of scored posts still holds (7 days,
 * unless it was set otherwise).
 *
 * @param scored posts with a sentiment, each counted once
 * @param unscored posts without, by reason; amplification is apart
 * @param reposts amplification; likewise {@code likes}
 * @param remarks a brief's narration
 * @param late posts that came more than 7 days behind the newest and are in no window
 * @param withdrawn posts that were deleted or went with their account, as far as they had been seen
 */
public record Basis(
        long scored, Map<String, Long> unscored, long reposts, long likes, long remarks, long late, long withdrawn) {

    static final Basis NONE = new Basis(0, Map.of(), 0, 0, 0, 0, 0);

    public Basis {
        unscored = Map.copyOf(unscored);
    }
}
