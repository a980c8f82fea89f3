// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

/**
 * What an author said of a theme within some time: how many scored posts, and by how many the positive ones outnumber
 * the negative.
 */
record Ballot(long posts, long balance) {

    static final Ballot NONE = new Ballot(0, 0);

    static Ballot of(Tally tally) {
        return new Ballot(tally.posts(), tally.positive() - tally.negative());
    }

    Ballot plus(Ballot other) {
        return new Ballot(posts + other.posts, balance + other.balance);
    }

    Ballot negated() {
        return new Ballot(-posts, -balance);
    }

    /** How an author who said this counts among the authors: once, and for the side that outweighs. */
    AuthorTally vote() {
        if (posts <= 0) {
            return AuthorTally.NONE;
        }
        return new AuthorTally(1, balance < 0 ? 1 : 0, balance > 0 ? 1 : 0);
    }
}
