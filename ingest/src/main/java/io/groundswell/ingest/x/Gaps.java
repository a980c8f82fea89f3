// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The gaps that are still to be filled, the oldest first, a bounded number. Those of one query do not overlap. Not
 * thread-safe.
 */
final class Gaps {

    /** In a storm of cuts the last gap of a query grows instead of another being opened behind it. */
    private static final int MAX_OF_A_QUERY = 4;

    private final List<Gap> open;

    Gaps(Collection<Gap> open) {
        this.open = new ArrayList<>(open);
    }

    List<Gap> open() {
        return List.copyOf(open);
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** The first that is over by then, so that a search can find all of it. */
    Optional<Gap> due(long latest) {
        return open.stream().filter(gap -> gap.until() <= latest).findFirst();
    }

    /** Opens a gap, without what an open one of the same query holds already. */
    void add(Gap gap) {
        List<Gap> same =
                open.stream().filter(one -> one.query().equals(gap.query())).toList();
        // Neither end of a gap belongs to it: the next begins one number before the last one's end.
        long known = same.stream().mapToLong(one -> one.until() - 1).max().orElse(0);
        Gap rest = gap.since(Math.max(gap.since(), known));
        if (rest.isEmpty()) {
            return;
        }
        if (same.size() < MAX_OF_A_QUERY) {
            open.add(rest);
        } else {
            Gap last = same.get(same.size() - 1);
            open.set(open.indexOf(last), last.until(gap.until()));
        }
    }

    /** What is left of a gap: nothing where it is empty. A gap that has changed meanwhile stays as it is. */
    void replace(Gap gap, Gap rest) {
        int at = open.indexOf(gap);
        if (at >= 0 && rest.isEmpty()) {
            open.remove(at);
        } else if (at >= 0) {
            open.set(at, rest);
        }
    }

    void close(Gap gap) {
        open.remove(gap);
    }
}
