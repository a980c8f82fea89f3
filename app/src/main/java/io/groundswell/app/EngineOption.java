// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.sentiment.SentimentModel;
import picocli.CommandLine.Option;

/** Which model reads the texts, the same for every command that scores. */
final class EngineOption {

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = "both",
            description = "What reads the texts: social, corenlp or both; both takes the polarity from the social model"
                    + " and the clauses from CoreNLP (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Engine engine;

    Engine engine() {
        return engine;
    }

    /** Loads it: half a second for social, some seconds for the others. */
    SentimentModel load() {
        return Models.load(engine);
    }
}
