// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.live;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Remembers of whom something was sent, so that only their deletions matter. Bounded, and in doubt it says yes: once it
 * is full, every author may be one of whom something was sent, since a deletion too many harms nobody and one too few
 * does. Not thread-safe.
 */
final class Authors {

    private final int capacity;
    private final Consumer<String> added;
    private final Set<String> keys = new HashSet<>();

    /** @param added is told each author that is new */
    Authors(int capacity, Consumer<String> added) {
        this.capacity = capacity;
        this.added = added;
    }

    boolean mayHaveSaid(String author) {
        return keys.size() >= capacity || keys.contains(author);
    }

    void said(String author) {
        if (keys.size() < capacity && keys.add(author)) {
            added.accept(author);
        }
    }

    void restore(String author) {
        if (keys.size() < capacity) {
            keys.add(author);
        }
    }
}
