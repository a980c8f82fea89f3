// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.nio.ByteBuffer;

/** Lists of the tags that words may take, each as a slice: {@code start << 6 | count}. Immutable. */
final class TagChoices {

    private final byte[] tags;

    TagChoices(ByteBuffer section) {
        this.tags = new byte[section.limit()];
        section.duplicate().position(0).get(tags);
    }

    /** How many tags a list has. */
    static int count(int slice) {
        return TagWeights.count(slice);
    }

    /** A tag of a list. */
    byte tag(int slice, int index) {
        return tags[TagWeights.start(slice) + index];
    }
}
