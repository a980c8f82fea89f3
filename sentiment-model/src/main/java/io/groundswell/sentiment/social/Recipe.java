// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What goes into a model of polarity.
 *
 * @param blocks groups of features
 * @param sources files of other tasks whose models are stacked
 */
record Recipe(Set<Block> blocks, List<String> sources) {

    /** That of the weights that are shipped. */
    static final Recipe SHIPPED = new Recipe(
            EnumSet.allOf(Block.class),
            List.of(
                    "polarity/tweet_sentiment_extraction.tsv",
                    "polarity/goemotions_reddit.tsv",
                    "polarity/vader_tweets4200.tsv",
                    "polarity/mastodon_dialog.tsv",
                    "auxiliary/emoji.tsv",
                    "auxiliary/emotion.tsv",
                    "auxiliary/irony.tsv",
                    "auxiliary/offensive.tsv",
                    "auxiliary/hate.tsv"));

    Recipe {
        blocks = Set.copyOf(blocks);
        sources = List.copyOf(sources);
    }

    Recipe without(Block block) {
        Set<Block> fewer = EnumSet.copyOf(blocks);
        fewer.remove(block);
        return new Recipe(fewer, sources);
    }

    /** Without the sources whose files begin so. */
    Recipe withoutSources(String prefix) {
        return new Recipe(
                blocks,
                sources.stream().filter(file -> !file.startsWith(prefix)).toList());
    }
}
