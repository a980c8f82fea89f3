// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.sentiment.Scoring.Reason;
import io.groundswell.sentiment.Scoring.Unscored;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CachedModelTest extends SentimentModelContract {

    private final CachedModel model = new CachedModel(CoreNlpLoaded.MODEL, 1 << 20);

    @Override
    SentimentModel model() {
        return model;
    }

    @Test
    void scoresATextOnce() {
        var scored = new AtomicInteger();
        var cached = new CachedModel(counting(scored, Reason.EMPTY), 1 << 20);

        cached.score("same", "en");
        cached.score("same", "en");
        cached.score("same", "de");

        assertThat(scored).hasValue(2);
        assertThat(cached.hits()).isEqualTo(1);
        assertThat(cached.misses()).isEqualTo(2);
    }

    @Test
    void scoresOnceWhatSeveralThreadsAskForTogether() throws Exception {
        var scored = new AtomicInteger();
        var release = new CountDownLatch(1);
        var cached = new CachedModel(
                (text, language) -> {
                    scored.incrementAndGet();
                    await(release);
                    return new Unscored(Reason.EMPTY);
                },
                1 << 20);
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<Scoring>> asked = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                asked.add(pool.submit(() -> cached.score("same", null)));
            }

            release.countDown();
            for (Future<Scoring> each : asked) {
                each.get();
            }

            assertThat(scored).hasValue(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void doesNotRememberATimeout() {
        var scored = new AtomicInteger();
        var cached = new CachedModel(counting(scored, Reason.TIMEOUT), 1 << 20);

        cached.score("same", "en");

        assertThat(cached.score("same", "en")).isEqualTo(new Unscored(Reason.TIMEOUT));
        assertThat(scored).hasValue(2);
    }

    @Test
    void forgetsWhatItHasNoRoomFor() {
        var scored = new AtomicInteger();
        var cached = new CachedModel(counting(scored, Reason.EMPTY), 2_000);

        for (int round = 0; round < 2; round++) {
            for (int text = 0; text < 100; text++) {
                cached.score("text " + text, "en");
            }
        }

        assertThat(scored.get()).isGreaterThan(150);
    }

    @Test
    void refusesABoundThatIsNotPositive() {
        assertThatThrownBy(() -> new CachedModel((text, language) -> new Unscored(Reason.EMPTY), 0))
                .hasMessage("maxBytes must be positive: was 0");
    }

    private static SentimentModel counting(AtomicInteger scored, Reason reason) {
        return (text, language) -> {
            scored.incrementAndGet();
            return new Unscored(reason);
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }
}
