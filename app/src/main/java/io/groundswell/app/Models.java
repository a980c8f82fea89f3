// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.sentiment.CachedModel;
import io.groundswell.sentiment.CoreNlpModel;
import io.groundswell.sentiment.CoreNlpSettings;
import io.groundswell.sentiment.SentimentModel;

/** The sentiment model as the program uses it. */
final class Models {

    /** Some hundred thousand posts: the same words are often posted again. */
    private static final long CACHE_BYTES = 200L << 20;

    private Models() {}

    /** Loads the model; takes some seconds. */
    static SentimentModel load() {
        return new CachedModel(CoreNlpModel.load(CoreNlpSettings.DEFAULTS), CACHE_BYTES);
    }
}
