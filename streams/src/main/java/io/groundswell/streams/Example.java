// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Label;
import java.util.Comparator;

/**
 * A post that may represent others of its label.
 *
 * @param post its id
 * @param label its label
 * @param engagement likes, reposts and replies: the more, the better it stands for many
 */
record Example(String post, Label label, long engagement) {

    /** The most representative first; the id decides between equals, so that the order is the same everywhere. */
    static final Comparator<Example> ORDER =
            Comparator.comparingLong(Example::engagement).reversed().thenComparing(Example::post);

    static void write(PackedWriter out, Example one) {
        out.text(one.post).constant(one.label).number(one.engagement);
    }

    static Example read(PackedReader in) {
        return new Example(in.text(), in.constant(Label.class), in.number());
    }
}
