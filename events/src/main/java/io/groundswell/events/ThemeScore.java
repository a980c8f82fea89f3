// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

/**
 * A theme that a post mentions, and how the clause that mentions it feels.
 *
 * @param id the theme's id within its story, or {@code #hashtag} in lower case
 * @param kind where the theme comes from
 * @param score of the clause, from −1 to 1
 * @param label of the clause
 * @param begin of the clause in the post's text, in UTF-16 units, inclusive
 * @param end of the clause, exclusive
 */
public record ThemeScore(String id, Kind kind, double score, Label label, int begin, int end) {

    /** Where a theme comes from. */
    public enum Kind {
        /** Configured in the story. */
        STORY,
        /** A hashtag of the post itself. */
        HASHTAG
    }

    public ThemeScore {
        Check.keyPart(id, "theme id");
        Check.present(kind, "kind");
        Check.within(score, -1, 1, "score");
        Check.present(label, "label");
        Check.within(begin, 0, Integer.MAX_VALUE, "begin");
        Check.within(end, begin, Integer.MAX_VALUE, "end");
    }
}
