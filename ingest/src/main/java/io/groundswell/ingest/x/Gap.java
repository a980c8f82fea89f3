// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

/**
 * Posts that the stream may have missed: those that a query finds with numbers above {@code since} and below {@code
 * until}. X finds the latest first, so what is left of a gap lies at its beginning.
 *
 * @param query in X's language of searches
 */
record Gap(long since, long until, String query) {

    Gap {
        if (since < 0 || until < since) {
            throw new IllegalArgumentException("a gap must not end before it begins: was " + since + " to " + until);
        }
        if (query.isBlank()) {
            throw new IllegalArgumentException("a gap must have a query");
        }
    }

    boolean isEmpty() {
        return until - since <= 1;
    }

    Gap narrowed(long newUntil) {
        return new Gap(since, Math.max(since, Math.min(until, newUntil)), query);
    }
}
