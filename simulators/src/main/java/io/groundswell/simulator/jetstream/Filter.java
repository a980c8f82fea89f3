// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.simulator.jetstream;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a subscriber wants; nothing asked for means everything. Accounts and identities come in any case. */
record Filter(List<String> collections, Set<String> dids) {

    static Filter of(List<String> collections, List<String> dids) {
        return new Filter(List.copyOf(collections), new HashSet<>(dids));
    }

    boolean wants(Event event) {
        if (event.collection().isEmpty()) {
            return true;
        }
        return (collections.isEmpty() || collections.stream().anyMatch(wanted -> matches(wanted, event.collection())))
                && (dids.isEmpty() || dids.contains(event.did()));
    }

    private static boolean matches(String wanted, String collection) {
        return wanted.endsWith(".*")
                ? collection.startsWith(wanted.substring(0, wanted.length() - 1))
                : wanted.equals(collection);
    }
}
