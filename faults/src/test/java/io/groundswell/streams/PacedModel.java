// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.sentiment.Scoring;
import io.groundswell.sentiment.SentimentModel;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A model that takes its time, so that there is a backlog when the fault strikes, until it is told to hurry. Told to
 * hold, it keeps the next text in hand until then: whatever strikes meanwhile strikes inside a transaction.
 */
final class PacedModel implements SentimentModel {

    private static final long FOREVER = Long.MAX_VALUE;

    private final WordModel words = new WordModel();
    private final CountDownLatch hurried = new CountDownLatch(1);
    private final Runnable held;
    private volatile long millis;

    /** @param held run once a text is in hand that will be kept */
    PacedModel(long millis, Runnable held) {
        this.millis = millis;
        this.held = held;
    }

    void hold() {
        millis = FOREVER;
    }

    void hurry() {
        hurried.countDown();
    }

    @Override
    public Scoring score(String text, @Nullable String language) {
        long time = millis;
        if (time == FOREVER) {
            held.run();
        }
        try {
            boolean unused = hurried.await(time, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return words.score(text, language);
    }
}
