// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.sentiment.SentimentModel;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** Which model reads the texts, the same for every command that scores. */
final class EngineOption {

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = "both",
            converter = WordConverter.class,
            completionCandidates = Engine.Words.class,
            description = "What reads the texts: social, corenlp or both; both takes the polarity from the social model"
                    + " and the clauses from CoreNLP (default: ${DEFAULT-VALUE}). corenlp-reference is CoreNLP's own"
                    + " code, which needs its models on the class path.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Engine engine;

    Engine engine() {
        return engine;
    }

    private static final class WordConverter implements ITypeConverter<Engine> {

        @Override
        public Engine convert(String word) {
            return Engine.of(word);
        }
    }

    /** Loads it: about a second, and some more for the reference. */
    SentimentModel load() {
        return Models.load(engine);
    }
}
