// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.live;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record of a live source's own topic.
 *
 * @param position of the source, behind all that is committed
 * @param stories that a post is about
 */
record MemoryEntry(@Nullable String position, Set<String> stories) {

    MemoryEntry {
        stories = stories == null ? Set.of() : Set.copyOf(stories);
    }

    static MemoryEntry position(String position) {
        return new MemoryEntry(position, Set.of());
    }

    static MemoryEntry stories(Set<String> stories) {
        return new MemoryEntry(null, stories);
    }
}
