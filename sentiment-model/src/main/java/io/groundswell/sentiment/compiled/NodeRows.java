// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

/**
 * Where a {@link FeatureTable} has added up beforehand what three features of a node are worth: of its category, of its
 * head's part of speech, and of both. There are few such pairs, and every node has one. Thread-safe.
 */
final class NodeRows {

    static final String SECTION = "parser.nodeRows";

    private final int labels;
    private final int[] rows;

    NodeRows(Sections sections, Labels labels) {
        this.labels = labels.count();
        this.rows = sections.ints(SECTION);
    }

    /** @return 0 where there is none */
    int row(int place, int category, int tag) {
        return rows[(place * labels + category) * labels + tag];
    }
}
