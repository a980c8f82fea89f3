// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.board;

import io.groundswell.events.ThemeScore;
import org.jspecify.annotations.Nullable;

/**
 * A theme in the present window.
 *
 * @param theme its id, or {@code #hashtag}
 * @param label as a person would name it
 * @param kind where it comes from; a hashtag has no series of its own
 * @param posts that mention it
 * @param share of all posts, from 0 to 1; themes overlap
 * @param negative how many clauses that mention it are so; likewise {@code neutral} and {@code positive}
 * @param net sentiment of what is said of it, from −1 to 1
 * @param netLow lower end of its 95 % interval
 * @param netHigh upper end of it
 * @param mood in words
 * @param change against the window before; null for a hashtag, or when nobody spoke of it then
 */
public record ThemeRow(
        String theme,
        String label,
        ThemeScore.Kind kind,
        long posts,
        double share,
        long negative,
        long neutral,
        long positive,
        double net,
        double netLow,
        double netHigh,
        String mood,
        @Nullable Change change) {}
