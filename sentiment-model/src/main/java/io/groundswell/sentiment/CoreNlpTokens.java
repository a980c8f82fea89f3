// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.process.WordToSentenceProcessor.NewlineIsSentenceBreak;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Text to sentences of tokens, none longer than a limit. Thread-safe. */
final class CoreNlpTokens {

    private static final Set<String> BREAKS = Set.of(",", ";", ":", "--", "-", ")", "...", "|", "/");

    // The options of the annotator "tokenize", whose output tagger and parser were made for.
    private final TokenizerFactory<CoreLabel> tokenizers =
            PTBTokenizer.factory(new CoreLabelTokenFactory(), "tokenizeNLs=true,untokenizable=noneKeep");
    private final WordToSentenceProcessor<CoreLabel> sentences =
            new WordToSentenceProcessor<>(NewlineIsSentenceBreak.ALWAYS);
    private final int maxSentenceTokens;

    CoreNlpTokens(int maxSentenceTokens) {
        this.maxSentenceTokens = maxSentenceTokens;
    }

    /** The sentences of a text; null when it has more tokens than allowed. */
    @Nullable
    List<List<CoreLabel>> split(String text, int maxTokens) {
        var tokenizer = tokenizers.getTokenizer(new StringReader(text));
        List<CoreLabel> tokens = new ArrayList<>();
        while (tokenizer.hasNext()) {
            if (tokens.size() == maxTokens) {
                return null;
            }
            tokens.add(tokenizer.next());
        }
        List<List<CoreLabel>> pieces = new ArrayList<>();
        for (List<CoreLabel> sentence : sentences.process(tokens)) {
            addPieces(sentence, pieces);
        }
        return pieces;
    }

    private void addPieces(List<CoreLabel> sentence, List<List<CoreLabel>> pieces) {
        List<CoreLabel> rest = sentence;
        while (rest.size() > maxSentenceTokens) {
            int cut = cut(rest);
            pieces.add(rest.subList(0, cut));
            rest = rest.subList(cut, rest.size());
        }
        pieces.add(rest);
    }

    /** After the last punctuation in the second half of what fits, else where it is full. */
    private int cut(List<CoreLabel> sentence) {
        for (int at = maxSentenceTokens; at > maxSentenceTokens / 2; at--) {
            if (BREAKS.contains(sentence.get(at - 1).word())) {
                return at;
            }
        }
        return maxSentenceTokens;
    }
}
