// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CoreNlpEngineTest {

    private static final String TEXT = """
            The talks are a good step, but the minister can't be trusted. He said (twice!) that it costs $3.50...
            Isn't that wonderful? "No," she said -- and left for the U.S. with well-known friends.
            A line of its own
            I'd rather have stayed at home & watched the 2nd season of that 90's show; it was awful""";

    @Test
    void equalsThePipelineOfAnnotators() throws Exception {
        var properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma,parse,sentiment");
        properties.setProperty("ssplit.newlineIsSentenceBreak", "always");
        properties.setProperty("parse.model", "edu/stanford/nlp/models/srparser/englishSR.ser.gz");
        properties.setProperty("parse.buildgraphs", "false");
        properties.setProperty("parse.binaryTrees", "true");
        var pipeline = new StanfordCoreNLP(properties);
        var annotation = new Annotation(TEXT);
        pipeline.annotate(annotation);
        List<CoreMap> expected = annotation.get(CoreAnnotations.SentencesAnnotation.class);
        var engine = new CoreNlpEngine(CoreNlpLoaded.Reference.WEIGHTS, (word, category) -> word, 70);

        var read = Objects.requireNonNull(
                engine.read(TEXT, new SentimentEngine.Budget(2_000, System.nanoTime() + 60_000_000_000L)));

        assertThat(read).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertSame(read.get(i), expected.get(i));
        }
    }

    private static void assertSame(ReadSentence read, CoreMap expected) {
        List<CoreLabel> tokens = expected.get(CoreAnnotations.TokensAnnotation.class);
        assertThat(read.words())
                .containsExactlyElementsOf(tokens.stream()
                        .map(token -> new ReadSentence.Word(
                                token.beginPosition(),
                                token.endPosition(),
                                token.word(),
                                token.lemma().toLowerCase(Locale.ROOT)))
                        .toList());
        var p = RNNCoreAnnotations.getPredictions(expected.get(SentimentCoreAnnotations.SentimentAnnotatedTree.class));
        var sentiment = read.phrase().sentiment();
        assertThat(new double[] {
                    sentiment.veryNegative(),
                    sentiment.negative(),
                    sentiment.neutral(),
                    sentiment.positive(),
                    sentiment.veryPositive()
                })
                .containsExactly(new double[] {p.get(0), p.get(1), p.get(2), p.get(3), p.get(4)}, within(1e-12));
    }
}
