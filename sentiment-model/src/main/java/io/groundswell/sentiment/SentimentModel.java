// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import org.jspecify.annotations.Nullable;

/** Reads how a text feels. Implementations are thread-safe, and never throw because of what a text holds. */
@FunctionalInterface
public interface SentimentModel {

    /**
     * Scores one text, in bounded time and memory whatever it holds.
     *
     * @param text any text at all, as published
     * @param language what its source says that its language is (BCP 47), which may be wrong; null where it says
     *     nothing
     * @return the sentiment, or why there is none
     */
    Scoring score(String text, @Nullable String language);
}
