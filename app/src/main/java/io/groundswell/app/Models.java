// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.sentiment.CachedModel;
import io.groundswell.sentiment.CoreNlpModel;
import io.groundswell.sentiment.CoreNlpSettings;
import io.groundswell.sentiment.SentimentModel;
import io.groundswell.sentiment.social.BesideCoreNlp;
import io.groundswell.sentiment.social.SocialModel;
import io.groundswell.sentiment.social.SocialSettings;
import java.util.concurrent.CompletableFuture;

/** The sentiment models as the program uses them. */
final class Models {

    /** Some hundred thousand posts: the same words are often posted again. */
    private static final long CACHE_BYTES = 200L << 20;

    private Models() {}

    /** Loads the models of an engine, and no others. */
    static SentimentModel load(Engine engine) {
        return new CachedModel(uncached(engine), CACHE_BYTES);
    }

    /** The same without a memory, to measure with. */
    static SentimentModel uncached(Engine engine) {
        return switch (engine) {
            case CORENLP -> CoreNlpModel.load(CoreNlpSettings.DEFAULTS);
            case CORENLP_REFERENCE -> CoreNlpModel.loadReference(CoreNlpSettings.DEFAULTS);
            case SOCIAL -> SocialModel.load(SocialSettings.DEFAULTS);
            case BOTH -> both();
        };
    }

    private static SentimentModel both() {
        CompletableFuture<SocialModel> social =
                CompletableFuture.supplyAsync(() -> SocialModel.load(SocialSettings.DEFAULTS));
        CoreNlpModel coreNlp = CoreNlpModel.load(CoreNlpSettings.DEFAULTS);
        return new BesideCoreNlp(social.join(), coreNlp);
    }
}
