// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.simulator.x;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post that somebody said in the simulated world.
 *
 * @param id its number
 * @param author number of who said it
 * @param text what was said
 * @param conversation number of the post that began the thread: its own for one that begins a thread
 * @param answered number of the post that it answers, if any
 * @param reposted number of the post that it reposts, if any
 * @param edits numbers of its versions, from the first to itself
 * @param at when it was said
 */
public record SaidPost(
        long id,
        long author,
        String text,
        long conversation,
        @Nullable Long answered,
        @Nullable Long reposted,
        List<Long> edits,
        Instant at) {

    private static final int SHORT = 280;

    public SaidPost {
        edits = List.copyOf(edits);
    }

    /** Whether X puts its whole text apart. */
    boolean isLong() {
        return text.length() > SHORT;
    }

    String shortText() {
        return isLong() ? text.substring(0, SHORT - 1) + "…" : text;
    }
}
