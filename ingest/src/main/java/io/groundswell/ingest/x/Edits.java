// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where a post stands in the chain of its edits. Each edit has an id of its own; Groundswell knows all of them by the
 * first, so that an edit replaces what it corrects.
 *
 * @param first id of the first of the chain
 * @param version how many edits came before this one
 */
record Edits(String first, int version) {

    /** More than X allows by far: five within half an hour. */
    private static final int MAX = 100;

    /** @param chain ids from the first to the latest, or nothing of the kind */
    static Edits of(String id, JsonNode chain) {
        @Nullable String first = null;
        int version = 0;
        if (chain.isArray() && chain.size() <= MAX) {
            for (int i = 0; i < chain.size(); i++) {
                JsonNode one = chain.get(i);
                @Nullable String edit = one.isString() ? one.stringValue() : null;
                if (i == 0 && XId.of(edit) != null) {
                    first = edit;
                }
                if (id.equals(edit)) {
                    version = i;
                }
            }
        }
        return first == null ? new Edits(id, 0) : new Edits(first, version);
    }
}
