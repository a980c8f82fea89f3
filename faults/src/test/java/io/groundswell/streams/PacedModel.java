// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.sentiment.Scoring;
import io.groundswell.sentiment.SentimentModel;
import org.jspecify.annotations.Nullable;

/** A model that takes its time, so that there is a backlog when the fault strikes, until it is told to hurry. */
final class PacedModel implements SentimentModel {

    private final WordModel words = new WordModel();
    private volatile long millis;

    PacedModel(long millis) {
        this.millis = millis;
    }

    void hurry() {
        millis = 0;
    }

    @Override
    public Scoring score(String text, @Nullable String language) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return words.score(text, language);
    }
}
