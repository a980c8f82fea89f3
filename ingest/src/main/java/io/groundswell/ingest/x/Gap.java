// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import java.util.Set;

/**
 * Posts that the stream may have missed: those that a query finds with numbers above {@code since} and below {@code
 * until}. X finds the latest first, so what is left of a gap lies at its beginning.
 *
 * @param query in X's language of searches
 * @param stories to which what it finds belongs; none where only the text can tell
 */
record Gap(long since, long until, String query, Set<String> stories) {

    Gap {
        if (since < 0 || until < since) {
            throw new IllegalArgumentException("a gap must not end before it begins: was " + since + " to " + until);
        }
        if (query == null || query.isBlank()) {
            throw new IllegalArgumentException("a gap must have a query");
        }
        stories = stories == null ? Set.of() : Set.copyOf(stories);
    }

    boolean isEmpty() {
        return until - since <= 1;
    }

    /** What is left when everything from there on is found. */
    Gap narrowed(long newUntil) {
        return new Gap(since, Math.max(since, Math.min(until, newUntil)), query, stories);
    }

    Gap until(long newUntil) {
        return new Gap(since, newUntil, query, stories);
    }

    Gap since(long newSince) {
        return new Gap(newSince, Math.max(newSince, until), query, stories);
    }
}
