// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import edu.stanford.nlp.parser.common.ParserGrammar;
import edu.stanford.nlp.sentiment.SentimentModel;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import io.groundswell.sentiment.compiled.CoreNlpFiles;
import java.util.concurrent.CompletionException;

/**
 * CoreNLP's trained models, from the class path. Read-only once loaded.
 *
 * @param tagger parts of speech
 * @param parser shift-reduce (Zhu et al. 2013, "Fast and Accurate Shift-Reduce Constituent Parsing")
 * @param sentiment recursive neural tensor network (Socher et al. 2013, "Recursive Deep Models for Semantic
 *     Compositionality Over a Sentiment Treebank")
 */
record CoreNlpWeights(MaxentTagger tagger, ParserGrammar parser, SentimentModel sentiment) {

    private static final String MISSING =
            "CoreNLP's own models could not be loaded: its jars models and models-english must be on the class path";

    /**
     * Loads them side by side, as the parser alone takes most of the time.
     *
     * @throws IllegalStateException when a model is missing from the class path or unreadable
     */
    static CoreNlpWeights load() {
        // CoreNLP announces on standard error each file it reads and each character it does not know.
        RedwoodConfiguration.empty().apply();
        var tagger = Background.start(() -> new MaxentTagger(CoreNlpFiles.TAGGER));
        var sentiment = Background.start(() -> SentimentModel.loadSerialized(CoreNlpFiles.SENTIMENT));
        try {
            var parser = ParserGrammar.loadModel(CoreNlpFiles.PARSER);
            return new CoreNlpWeights(tagger.join(), parser, sentiment.join());
        } catch (CompletionException fault) {
            throw new IllegalStateException(MISSING, fault.getCause());
        } catch (RuntimeException fault) {
            throw new IllegalStateException(MISSING, fault);
        }
    }
}
