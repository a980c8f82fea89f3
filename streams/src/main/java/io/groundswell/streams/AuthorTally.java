// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

/**
 * What a set of authors adds up to, each counted once. May be negative as a difference.
 *
 * @param authors with at least one scored post
 * @param negative whose negative posts outnumber the positive; likewise {@code positive}
 */
record AuthorTally(long authors, long negative, long positive) {

    static final AuthorTally NONE = new AuthorTally(0, 0, 0);

    AuthorTally plus(AuthorTally other) {
        return new AuthorTally(authors + other.authors, negative + other.negative, positive + other.positive);
    }

    AuthorTally minus(AuthorTally other) {
        return new AuthorTally(authors - other.authors, negative - other.negative, positive - other.positive);
    }

    /** {@code (positive − negative) / authors}; 0 without authors. */
    double net() {
        return authors == 0 ? 0 : (double) (positive - negative) / authors;
    }
}
