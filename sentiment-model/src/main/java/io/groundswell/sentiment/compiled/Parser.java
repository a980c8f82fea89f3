// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import static io.groundswell.sentiment.compiled.Forest.NONE;

import java.util.HashMap;
import java.util.Map;

/**
 * Greedy shift-reduce parsing of constituents (Zhu et al. 2013, "Fast and Accurate Shift-Reduce Constituent Parsing", with
 * a beam of one). Thread-safe; a {@link Run} is not.
 */
final class Parser {

    private final Labels labels;
    private final Transitions transitions;
    private final FeatureTable weights;

    Parser(Sections sections) {
        this.labels = new Labels(Texts.read(sections.section("parser.labels")));
        this.transitions =
                new Transitions(labels, sections.section("parser.transitions").asIntBuffer());
        this.weights = new FeatureTable(sections, transitions.count());
    }

    Labels labels() {
        return labels;
    }

    /** One thread's memory. */
    final class Run {

        private final Forest forest = new Forest(labels);
        private final ParserState state = new ParserState(forest);
        private final ParserFeatures features = new ParserFeatures();
        private final Separators separators = new Separators();
        private final int[] scratch = new int[2 * ParserFeatures.MOST];
        private final float[] scores = new float[weights.width()];
        // What nodes that are not there are worth together: there are a few hundred shapes of the top of a stack.
        private final Map<Integer, float[]> ofMissing = new HashMap<>();

        /**
         * Parses a sentence.
         *
         * @param words of which the first {@code count} are the sentence, at least one
         * @param tags their parts of speech, as labels
         * @return the root, a node of {@link #forest()}; {@link Forest#NONE} when there is no tree
         */
        int parse(String[] words, int[] tags, int count) {
            forest.begin(words, tags, count);
            state.begin();
            separators.find(words, count);
            while (true) {
                int next = best();
                if (next == NONE) {
                    if (!transitions.escape(state)) {
                        return NONE;
                    }
                } else if (transitions.isFinish(next)) {
                    return state.stack(0);
                } else {
                    transitions.apply(next, state);
                }
            }
        }

        private int best() {
            features.find(state, separators);
            float[] missing = ofMissing.computeIfAbsent(features.missing(), this::score);
            System.arraycopy(missing, 0, scores, 0, scores.length);
            weights.add(features.found(), features.count(), scratch, scores);
            return transitions.best(state, scores);
        }

        private float[] score(int missing) {
            long[] absent = ParserFeatures.ofMissing(missing);
            float[] sum = new float[weights.width()];
            weights.add(absent, absent.length, new int[2 * absent.length], sum);
            return sum;
        }

        Forest forest() {
            return forest;
        }
    }
}
