// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.util.List;

/**
 * A node of the binary tree over a sentence that sentiment was predicted for.
 *
 * @param begin the first token that it covers
 * @param end the token after the last
 * @param sentiment of the words that it covers
 * @param children two, or none for a single token
 */
record Phrase(int begin, int end, Scoring.FineGrained sentiment, List<Phrase> children) {

    Phrase {
        children = List.copyOf(children);
    }

    /**
     * The sentiment of a range of tokens: that of the largest phrases inside it, weighted by their tokens. Where one
     * phrase covers just the range, it is the prediction for that phrase.
     */
    Scoring.FineGrained over(int from, int to) {
        var mean = new WeightedMean();
        collect(from, to, mean);
        return mean.result();
    }

    private void collect(int from, int to, WeightedMean mean) {
        if (from <= begin && end <= to) {
            mean.add(sentiment, end - begin);
        } else if (begin < to && from < end) {
            children.forEach(child -> child.collect(from, to, mean));
        }
    }
}
