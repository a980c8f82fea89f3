// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.groundswell.sentiment.Scoring.Reason;
import io.groundswell.sentiment.Scoring.Sentiment;
import io.groundswell.sentiment.Scoring.Unscored;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what another model made of a text, since much of what is posted is posted twice. Texts that several threads
 * ask for at once are scored once. A {@link Reason#TIMEOUT} is not remembered: it says more of the moment than of the
 * text. Nor is a text of more than {@value #LONGEST} characters. Thread-safe.
 */
public final class CachedModel implements SentimentModel {

    // Rough sizes on the heap, in bytes: of an entry, of a token with its strings, and of a sentence.
    private static final int ENTRY = 200;
    private static final int TOKEN = 140;
    private static final int SENTENCE = 200;
    // Longer texts are rarely posted twice, and would drive out many that are.
    private static final int LONGEST = 5_000;

    private final SentimentModel model;
    private final Cache<Key, Scoring> cache;

    private record Key(String text, @Nullable String language) {}

    /**
     * @param model asked for what is not remembered
     * @param maxBytes about how much heap the remembered may take; positive
     * @throws IllegalArgumentException when {@code maxBytes} is not positive
     */
    public CachedModel(SentimentModel model, long maxBytes) {
        if (maxBytes <= 0) {
            throw new IllegalArgumentException("maxBytes must be positive: was " + maxBytes);
        }
        this.model = model;
        this.cache = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher(CachedModel::weight)
                .executor(Runnable::run)
                .recordStats()
                .build();
    }

    @Override
    public Scoring score(String text, @Nullable String language) {
        if (text.length() > LONGEST) {
            return model.score(text, language);
        }
        Scoring remembered = cache.get(new Key(text, language), key -> {
            Scoring scoring = model.score(key.text(), key.language());
            return isTimeout(scoring) ? null : scoring;
        });
        return remembered == null ? new Unscored(Reason.TIMEOUT) : remembered;
    }

    /** Texts that were remembered, or that another thread was scoring already. */
    public long hits() {
        return cache.stats().hitCount();
    }

    /** Texts that had to be scored. */
    public long misses() {
        return cache.stats().missCount();
    }

    private static boolean isTimeout(Scoring scoring) {
        return scoring instanceof Unscored unscored && unscored.reason() == Reason.TIMEOUT;
    }

    private static int weight(Key key, Scoring scoring) {
        long bytes = ENTRY + 2L * key.text().length();
        if (scoring instanceof Sentiment sentiment) {
            for (Scoring.Sentence sentence : sentiment.sentences()) {
                bytes += SENTENCE + (long) TOKEN * sentence.tokens().size();
            }
        }
        return (int) Math.min(Integer.MAX_VALUE, bytes);
    }
}
