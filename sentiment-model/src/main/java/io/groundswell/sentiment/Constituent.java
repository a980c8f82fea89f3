// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.util.List;

/**
 * A node of a parse tree, as in the Penn Treebank.
 *
 * @param category such as {@code S}, {@code VP} or a part of speech; without functional tags
 * @param begin the first token that it covers
 * @param end the token after the last
 * @param children in order; none for a part of speech
 */
record Constituent(String category, int begin, int end, List<Constituent> children) {

    Constituent {
        children = List.copyOf(children);
    }

    boolean isPartOfSpeech() {
        return children.isEmpty();
    }
}
