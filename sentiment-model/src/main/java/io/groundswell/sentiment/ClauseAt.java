// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import io.groundswell.sentiment.Scoring.Clause;
import io.groundswell.sentiment.Scoring.Sentiment;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The clauses of a text by their places. */
final class ClauseAt {

    private final NavigableMap<Integer, Clause> clauses;

    private ClauseAt(NavigableMap<Integer, Clause> clauses) {
        this.clauses = clauses;
    }

    /** Null when the text has no clause. */
    static @Nullable ClauseAt of(Sentiment sentiment) {
        NavigableMap<Integer, Clause> clauses = new TreeMap<>();
        for (Scoring.Sentence sentence : sentiment.sentences()) {
            for (Clause clause : sentence.clauses()) {
                // What begins where an empty one stands replaces it.
                clauses.put(clause.begin(), clause);
            }
        }
        return clauses.isEmpty() ? null : new ClauseAt(clauses);
    }

    /** What the clause at {@code place} says of a theme; between clauses, the one before; before all, the first. */
    Mention mention(String theme, Mention.Kind kind, int place) {
        Map.Entry<Integer, Clause> at = clauses.floorEntry(place);
        Clause clause = (at == null ? clauses.firstEntry() : at).getValue();
        return new Mention(theme, kind, clause.begin(), clause.end(), clause.score(), clause.label());
    }
}
