// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.parser.shiftreduce.BasicFeatureFactory;
import edu.stanford.nlp.parser.shiftreduce.PerceptronModel;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import edu.stanford.nlp.parser.shiftreduce.State;
import edu.stanford.nlp.parser.shiftreduce.Transition;
import edu.stanford.nlp.parser.shiftreduce.WeightMap;
import edu.stanford.nlp.util.Index;
import io.groundswell.sentiment.CoreNlpLoaded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Each state of CoreNLP's parser on its way through sentences, beside the same state of ours. */
class ExactWeightsTest {

    private static final Sections SECTIONS = open();

    private final PerceptronModel model = CoreNlpField.of(CoreNlpLoaded.parser(), "model", PerceptronModel.class);
    private final Index<?> index = CoreNlpField.of(model, "transitionIndex", Index.class);
    private final WeightMap weights = CoreNlpField.of(model, "featureWeights", WeightMap.class);
    private final BasicFeatureFactory factory = new BasicFeatureFactory();

    private final Labels labels = new Labels(Texts.read(SECTIONS.section("parser.labels")));
    private final Transitions transitions =
            new Transitions(labels, SECTIONS.section("parser.transitions").asIntBuffer());
    private final FeatureTable table = new FeatureTable(SECTIONS, transitions.count());
    private final FeatureTable.Sum sum = table.new Sum();
    private final ExactWeights.Sum exactSum = new ExactWeights(SECTIONS, table).new Sum();
    private final ParserFeatures features = new ParserFeatures(new NodeRows(SECTIONS, labels));
    private final Separators separators = new Separators();

    private static Sections open() {
        try {
            return Sections.open(CoreNlpLoaded.FILE);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @AfterAll
    static void close() throws IOException {
        SECTIONS.close();
    }

    @Test
    void areThoseOfCoreNlpToTheLastBit() {
        var random = new Random(8);
        for (String text : TaggerSentences.OWN.subList(0, 12)) {
            List<String> words = TaggerBesideCoreNlp.words(text);
            List<String> tags = new ArrayList<>(TaggerBesideCoreNlp.expected(words));
            // Nonsense as well, which leads to states that sense does not.
            compare(words, tags);
            Collections.shuffle(tags, random);
            compare(words, tags);
        }
    }

    private void compare(List<String> words, List<String> tags) {
        List<TaggedWord> tagged = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            tagged.add(new TaggedWord(words.get(at), tags.get(at)));
        }
        State theirs = ShiftReduceParser.initialStateFromTaggedSentence(tagged);
        var ours = begin(words, tags);
        while (true) {
            compare(theirs, ours);
            var best = model.findHighestScoringTransitions(theirs, true, 1, null);
            if (best.isEmpty()) {
                return;
            }
            int number = best.iterator().next().object();
            int next = transitions.numbered(number);
            if (transitions.isFinish(next)) {
                return;
            }
            theirs = ((Transition) index.get(number)).apply(theirs);
            transitions.apply(next, ours);
        }
    }

    private ParserState begin(List<String> words, List<String> tags) {
        var forest = new Forest(labels);
        String[] texts = words.toArray(String[]::new);
        forest.begin(texts, tags.stream().mapToInt(labels::number).toArray(), texts.length);
        separators.find(texts, texts.length);
        var state = new ParserState(forest);
        state.begin();
        return state;
    }

    private void compare(State theirs, ParserState ours) {
        List<String> named = factory.featurize(theirs);
        float[] numbered = new float[transitions.count()];
        for (String feature : named) {
            if (weights.containsKey(feature)) {
                weights.get(feature).score(numbered);
            }
        }
        float[] expected = new float[transitions.count()];
        for (int number = 0; number < numbered.length; number++) {
            expected[transitions.numbered(number)] = numbered[number];
        }
        features.findAll(ours, separators);
        long[] found = Arrays.copyOf(features.found(), features.count());
        float[] exact = new float[transitions.count()];
        int[] units = new int[table.scores()];

        exactSum.add(found, found.length, exact);
        sum.add(found, found.length, units);

        assertThat(found)
                .as("%s", named)
                .containsExactly(named.stream().mapToLong(TextHash::of).toArray());
        assertThat(exact).containsExactly(expected);
        for (int at = 0; at < exact.length; at++) {
            assertThat(Math.abs(units[at] * FeatureTable.UNIT - expected[at]))
                    .isLessThan(ExactWeights.CLEAR * FeatureTable.UNIT / 2);
        }
        assertThat(inParts(ours)).containsExactly(units);
    }

    /** As the parser adds up, which does not do again what stays, nor what it finds done. */
    private int[] inParts(ParserState state) {
        int[] units = new int[table.scores()];
        features.findQueue(state);
        sum.add(features, units);
        features.findBelow(state);
        addPart(units);
        features.find(state, separators);
        addPart(units);
        return units;
    }

    private void addPart(int[] units) {
        sum.add(features, units);
        long[] missing = NodePlaces.ofMissing(features.missing());
        sum.add(missing, missing.length, units);
    }
}
