// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** CoreNLP's tagger and the one that was compiled from it, made once for all tests. */
final class TaggerBesideCoreNlp {

    static final MaxentTagger REFERENCE = reference();
    static final Map<String, ByteBuffer> SECTIONS = CoreNlpTaggerCompiler.compile(REFERENCE);
    static final Tagger TAGGER = Tagger.read(TaggerBesideCoreNlp::section);

    private static final TokenizerFactory<CoreLabel> TOKENIZERS =
            PTBTokenizer.factory(new CoreLabelTokenFactory(), "tokenizeNLs=false,untokenizable=noneKeep");

    private TaggerBesideCoreNlp() {}

    private static MaxentTagger reference() {
        RedwoodConfiguration.empty().apply();
        return new MaxentTagger(CoreNlpFiles.TAGGER);
    }

    static ByteBuffer section(String name) {
        var section = SECTIONS.get(name);
        if (section == null) {
            throw new IllegalArgumentException("no section " + name);
        }
        return section;
    }

    static List<String> words(String text) {
        return TOKENIZERS.getTokenizer(new StringReader(text)).tokenize().stream()
                .map(CoreLabel::word)
                .toList();
    }

    /** The tags that CoreNLP gives. */
    static List<String> expected(List<String> words) {
        List<CoreLabel> labels = new ArrayList<>();
        for (String word : words) {
            var label = new CoreLabel();
            label.setWord(word);
            labels.add(label);
        }
        REFERENCE.tagCoreLabels(labels);
        return labels.stream().map(CoreLabel::tag).toList();
    }

    /** Names of the tags of the first words. */
    static List<String> names(byte[] tags, int words) {
        List<String> names = new ArrayList<>();
        for (int at = 0; at < words; at++) {
            names.add(TAGGER.tagName(tags[at]));
        }
        return names;
    }
}
