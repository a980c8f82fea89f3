// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import java.util.List;
import java.util.Optional;

/** The part of scoring by CoreNLP that a stack is in: the first of its frames, from the innermost outward, that is one. */
enum ScoringStage {
    NORMALIZE("normalize", "Normalizer"),
    LANGUAGE("language", "LanguageGate"),
    TOKENS("tokens and sentences", "CoreNlpTokens"),
    TAGS("parts of speech", "compiled.Tagger."),
    WEIGHTS("parse: weights of features", "compiled.FeatureTable", "compiled.FeatureSlots", "compiled.ExactWeights"),
    PARSE("parse: the rest", "compiled.Parser"),
    TREES("trees", "compiled.Nodes", "compiled.SyntaxTree", "compiled.PhraseTree"),
    NETWORK("sentiment network", "compiled.TensorNetwork"),
    LEMMAS("lemmas", "CoreNlpLemmas"),
    CLAUSES("clauses and calibration", "TreeScoring", "Clauses", "Valence"),
    OTHER("other");

    private static final String SENTIMENT = "io.groundswell.sentiment.";

    private final String description;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> places;

    ScoringStage(String description, String... places) {
        this.description = description;
        this.places = List.of(places);
    }

    String description() {
        return description;
    }

    /** @param stack {@code class.method} of each frame, the innermost first */
    static ScoringStage of(List<String> stack) {
        return stack.stream()
                .map(ScoringStage::ofFrame)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(OTHER);
    }

    private static Optional<ScoringStage> ofFrame(String frame) {
        if (frame.startsWith(SENTIMENT)) {
            String place = frame.substring(SENTIMENT.length());
            for (ScoringStage stage : values()) {
                if (stage.places.stream().anyMatch(place::startsWith)) {
                    return Optional.of(stage);
                }
            }
        }
        return Optional.empty();
    }
}
