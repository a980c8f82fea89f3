// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

/**
 * Ends a sentence where the writer did so with a line break, an emoji or a tag in place of a full stop. In a normalised
 * text a line break always ends a sentence; a full stop that is not there would change what the engine predicts.
 */
final class SentenceEnd {

    private SentenceEnd() {}

    /** Writes a line break, which stands for nothing in the original. */
    static void write(MappedText.Rewriting out, int at) {
        out.replace(at, at, "\n");
    }
}
