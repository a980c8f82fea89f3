// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import io.groundswell.sentiment.Scoring.Label;

/**
 * A theme that a text mentions, and how the clause that mentions it feels. Where several clauses mention it, the one
 * with the strongest feeling speaks for all, the first of equals: so that score, label and place are those of one piece
 * of text that can be shown.
 *
 * @param theme its id; of a hashtag {@code #} and the tag in lower case
 * @param kind whether it was defined or is a hashtag of the text
 * @param begin of the clause in the original text, in UTF-16 units, inclusive
 * @param end exclusive
 * @param score of the clause, from −1 to 1
 * @param label of the clause
 */
public record Mention(String theme, Kind kind, int begin, int end, double score, Label label) {

    /** Where a theme comes from. */
    public enum Kind {
        /** It was defined. */
        STORY,
        /** It is a hashtag of the text itself. */
        HASHTAG
    }
}
