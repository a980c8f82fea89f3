// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import static io.groundswell.sentiment.compiled.Forest.NONE;

import java.util.Arrays;

/**
 * Greedy shift-reduce parsing of constituents (Zhu et al. 2013, "Fast and Accurate Shift-Reduce Constituent Parsing", with
 * a beam of one). Thread-safe; a {@link Run} is not.
 */
final class Parser {

    private static final int UNKNOWN = NONE - 1;

    private final Labels labels;
    private final Transitions transitions;
    private final FeatureTable weights;
    private final NodeRows nodeRows;
    private final ExactWeights exact;
    private final int clear;

    Parser(Sections sections) {
        this(sections, ExactWeights.CLEAR);
    }

    /** @param clear by how many units a transition must be better than all others not to be weighed exactly */
    Parser(Sections sections, int clear) {
        this.labels = new Labels(Texts.read(sections.section("parser.labels")));
        this.transitions =
                new Transitions(labels, sections.section("parser.transitions").asIntBuffer());
        this.weights = new FeatureTable(sections, transitions.count());
        this.nodeRows = new NodeRows(sections, labels);
        this.exact = new ExactWeights(sections, weights);
        this.clear = clear;
    }

    Labels labels() {
        return labels;
    }

    /** One thread's memory. */
    final class Run {

        private final Forest forest = new Forest(labels);
        private final ParserState state = new ParserState(forest);
        private final ParserFeatures features = new ParserFeatures(nodeRows);
        private final Separators separators = new Separators();
        private final FeatureTable.Sum sum = weights.new Sum();
        private final int[] scores = new int[weights.scores()];
        private final ExactWeights.Sum exactSum = exact.new Sum();
        private final float[] exactScores = new float[transitions.count()];
        private final MissingNodes ofMissing = new MissingNodes(sum, weights.scores());

        // What the queue is worth, which changes with a shift only, and before which token it begins.
        private final int[] ofQueue = new int[weights.scores()];
        private int queued = NONE;

        // What the stack below its top is worth, by its depth, and which node was the second then: nothing below it
        // changes as long as it is there.
        private int[][] ofBelow = {};
        private int[] second = {};

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
            queued = NONE;
            forgetBelow(count);
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
            if (queued != state.next()) {
                queued = state.next();
                features.findQueue(state);
                Arrays.fill(ofQueue, 0);
                sum.add(features, ofQueue);
            }
            int[] below = below();
            features.find(state, separators);
            int[] missing = ofMissing.worth(features.missing());
            for (int at = 0; at < scores.length; at++) {
                scores[at] = missing[at] + ofQueue[at] + below[at];
            }
            sum.add(features, scores);
            int best = transitions.best(state, scores, clear);
            return best == Transitions.UNCLEAR ? exactlyBest() : best;
        }

        private void forgetBelow(int tokens) {
            if (second.length < tokens) {
                second = new int[tokens];
                ofBelow = new int[tokens][scores.length];
            }
            Arrays.fill(second, UNKNOWN);
        }

        private int[] below() {
            int depth = Math.max(0, state.depth() - 1);
            if (second[depth] != state.stack(1)) {
                second[depth] = state.stack(1);
                features.findBelow(state);
                int[] missing = ofMissing.worth(features.missing());
                System.arraycopy(missing, 0, ofBelow[depth], 0, missing.length);
                sum.add(features, ofBelow[depth]);
            }
            return ofBelow[depth];
        }

        private int exactlyBest() {
            features.findAll(state, separators);
            Arrays.fill(exactScores, 0);
            exactSum.add(features.found(), features.count(), exactScores);
            return transitions.best(state, exactScores);
        }

        Forest forest() {
            return forest;
        }
    }
}
