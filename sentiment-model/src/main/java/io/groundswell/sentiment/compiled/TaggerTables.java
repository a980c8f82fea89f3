// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

/**
 * What both ways of decoding read.
 *
 * @param choices the tags that words may take
 * @param weights of all features
 * @param contexts the features of tags
 * @param rare the features of rare words
 */
record TaggerTables(TagChoices choices, TagWeights weights, TagContexts contexts, RareFeatures rare) {

    /** Gathers the features of a place into the scratch, all but those of tags, in CoreNLP's order. */
    void gather(int place, TaggerScratch scratch) {
        scratch.local.clear();
        scratch.context.clear();
        scratch.tagged.clear();
        scratch.local.add(scratch.own[place]);
        scratch.context.add(scratch.asBefore[place - 1]);
        scratch.context.add(scratch.asAfter[place + 1]);
        long facts = scratch.facts[place];
        if ((facts & WordFacts.RARE) != 0) {
            rare.local(scratch.words[place], facts, scratch.local);
            rare.context(scratch.facts, place, scratch.context);
            rare.tagged(facts, place == TaggerScratch.FIRST, scratch.tagged);
        }
    }
}
