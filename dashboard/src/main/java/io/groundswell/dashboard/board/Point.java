// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.board;

import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.Status;
import io.groundswell.events.Shares;
import io.groundswell.summary.Figures;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a chart needs of a window. The components are those of {@link SentimentWindow} by the same names.
 *
 * @param end exclusive
 */
public record Point(
        Instant end,
        Status status,
        int revision,
        long posts,
        long negative,
        long neutral,
        long positive,
        long reposts,
        long likes,
        long remarks,
        long unscored,
        double net,
        double netLow,
        double netHigh,
        double mean,
        long authors,
        double authorNet,
        @Nullable Shares estimated) {

    static Point of(SentimentWindow window) {
        return new Point(
                window.end(),
                window.status(),
                window.revision(),
                window.posts(),
                window.negative(),
                window.neutral(),
                window.positive(),
                window.reposts(),
                window.likes(),
                window.remarks(),
                window.unscored(),
                window.net(),
                window.netLow(),
                window.netHigh(),
                window.mean(),
                window.authors(),
                window.authorNet(),
                window.estimated());
    }

    Figures figures() {
        return new Figures(posts, negative, neutral, positive, reposts, likes, remarks, unscored, net, netLow, netHigh);
    }
}
