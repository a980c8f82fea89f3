// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses English and predicts the sentiment of each phrase. Implementations are thread-safe. */
interface SentimentEngine {

    /**
     * Reads a text that was made fit for a parser.
     *
     * @param text normalised, at most a few ten thousand characters
     * @param budget what reading it may cost
     * @return its sentences in order, none when it has no tokens; null when there are more tokens than allowed
     * @throws TextTimeout when time ran out
     */
    @Nullable
    List<ReadSentence> read(String text, Budget budget) throws TextTimeout;

    /**
     * What reading one text may cost.
     *
     * @param tokens at most
     * @param deadline by {@link System#nanoTime()}
     */
    record Budget(int tokens, long deadline) {

        void check() throws TextTimeout {
            if (System.nanoTime() - deadline > 0) {
                throw new TextTimeout();
            }
        }
    }

    /** The time that one text is given has run out. */
    final class TextTimeout extends Exception {

        TextTimeout() {
            super("the time that one text is given has run out", null, false, false);
        }
    }
}
