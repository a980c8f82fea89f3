// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import edu.stanford.nlp.parser.shiftreduce.BinaryTransition;
import edu.stanford.nlp.parser.shiftreduce.CompoundUnaryTransition;
import edu.stanford.nlp.parser.shiftreduce.FinalizeTransition;
import edu.stanford.nlp.parser.shiftreduce.IdleTransition;
import edu.stanford.nlp.parser.shiftreduce.PerceptronModel;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import edu.stanford.nlp.parser.shiftreduce.ShiftTransition;
import edu.stanford.nlp.parser.shiftreduce.Transition;
import edu.stanford.nlp.parser.shiftreduce.WeightMap;
import edu.stanford.nlp.trees.AbstractCollinsHeadFinder;
import edu.stanford.nlp.trees.HeadFinder;
import edu.stanford.nlp.trees.TreebankLanguagePack;
import edu.stanford.nlp.util.Index;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The shift-reduce parser's labels, transitions, weights and head rules as sections. */
final class CoreNlpParserCompiler {

    private final WeightMap weights;
    private final HeadFinder heads;
    private final TreebankLanguagePack language;
    // Those first that most features have a weight for, and of each its number in CoreNLP's order.
    private final List<Transition> transitions = new ArrayList<>();
    private final int[] numbers;
    private final Labels labels;

    /** @param tags every part of speech that a tagger may give */
    CoreNlpParserCompiler(ShiftReduceParser parser, Collection<String> tags) {
        var model = CoreNlpField.of(parser, "model", PerceptronModel.class);
        this.heads = parser.getTLPParams().headFinder();
        this.language = parser.treebankLanguagePack();
        this.weights = CoreNlpField.of(model, "featureWeights", WeightMap.class);
        Index<?> index = CoreNlpField.of(model, "transitionIndex", Index.class);
        this.numbers = frequentFirst(index.size());
        for (int number : numbers) {
            transitions.add((Transition) index.get(number));
        }
        this.labels = new Labels(labels(tags).toArray(String[]::new));
    }

    private SortedSet<String> labels(Collection<String> tags) {
        SortedSet<String> names = new TreeSet<>(tags);
        Collections.addAll(names, "ROOT", "X", "CC", "CONJP");
        for (Transition transition : transitions) {
            for (String category : categories(transition)) {
                names.add(category);
                names.add(category.startsWith("@") ? category.substring(1) : category);
            }
        }
        for (String name : names) {
            if (!name.startsWith("@") && !language.basicCategory(name).equals(name)) {
                throw new IllegalStateException("a label with annotations: " + name);
            }
        }
        return names;
    }

    /** From the bottom of a chain to its top. */
    private static List<String> categories(Transition transition) {
        if (transition instanceof BinaryTransition binary) {
            return List.of(binary.label);
        }
        if (transition instanceof CompoundUnaryTransition unary) {
            List<String> chain = new ArrayList<>(Arrays.asList(unary.labels));
            Collections.reverse(chain);
            return chain;
        }
        return List.of();
    }

    Map<String, ByteBuffer> compile() {
        var table = new FeatureTableBuilder(weights.size(), transitions.size());
        // Features of many weights are the frequent ones: those are found first, and lie near each other.
        weights.entrySet().stream()
                .sorted(Comparator.comparingInt(feature -> -feature.getValue().size()))
                .forEachOrdered(feature -> {
                    float[] scores = scores(feature.getKey());
                    int[] present = IntStream.range(0, scores.length)
                            .filter(at -> scores[at] != 0)
                            .toArray();
                    float[] ofPresent = new float[present.length];
                    for (int at = 0; at < present.length; at++) {
                        ofPresent[at] = scores[present[at]];
                    }
                    table.add(feature.getKey(), present, ofPresent);
                });
        Map<String, ByteBuffer> sections = new LinkedHashMap<>();
        sections.put(NodeRows.SECTION, Numbers.of(nodeRows(table)));
        List<String> names = new ArrayList<>();
        for (int label = 0; label < labels.count(); label++) {
            names.add(labels.name(label));
        }
        sections.put("parser.labels", Texts.write(names));
        sections.put("parser.transitions", ints(transitions()));
        sections.put("parser.heads", ints(headRules()));
        sections.putAll(table.sections());
        return sections;
    }

    /** What a feature is worth to each transition: nothing where the model does not have it. */
    private float[] scores(String feature) {
        float[] scores = new float[numbers.length];
        if (weights.containsKey(feature)) {
            float[] inOrder = new float[numbers.length];
            weights.get(feature).score(inOrder);
            for (int at = 0; at < scores.length; at++) {
                scores[at] = inOrder[numbers[at]];
            }
        }
        return scores;
    }

    /** For each place, category and part of speech of which the model has a feature. */
    private int[] nodeRows(FeatureTableBuilder table) {
        int[] rows = new int[NodePlaces.COUNT * labels.count() * labels.count()];
        int next = 0;
        for (String place : NodePlaces.NAMES) {
            for (int category = 0; category < labels.count(); category++) {
                for (int tag = 0; tag < labels.count(); tag++, next++) {
                    String both = place + "TC-" + labels.name(tag) + "-" + labels.name(category);
                    if (weights.containsKey(both)) {
                        rows[next] = table.addSum(List.of(
                                scores(place + "C-" + labels.name(category)),
                                scores(place + "T-" + labels.name(tag)),
                                scores(both)));
                    }
                }
            }
        }
        return rows;
    }

    private int[] frequentFirst(int count) {
        int[] features = new int[count];
        weights.entrySet().forEach(feature -> {
            float[] scores = new float[count];
            feature.getValue().score(scores);
            for (int at = 0; at < count; at++) {
                features[at] += scores[at] == 0 ? 0 : 1;
            }
        });
        return IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingInt(at -> -features[at]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private List<Integer> transitions() {
        List<Integer> section = new ArrayList<>();
        section.add(transitions.size());
        for (int at = 0; at < numbers.length; at++) {
            Transition transition = transitions.get(at);
            section.add(numbers[at]);
            section.add(kind(transition));
            section.add(isForRoot(transition) ? 1 : 0);
            var categories = categories(transition);
            section.add(categories.size());
            categories.forEach(category -> section.add(labels.number(category)));
        }
        return section;
    }

    private static int kind(Transition transition) {
        if (transition instanceof ShiftTransition) {
            return Transitions.SHIFT;
        } else if (transition instanceof CompoundUnaryTransition) {
            return Transitions.UNARY;
        } else if (transition instanceof BinaryTransition binary) {
            return binary.side == BinaryTransition.Side.LEFT ? Transitions.LEFT : Transitions.RIGHT;
        } else if (transition instanceof FinalizeTransition) {
            return Transitions.FINISH;
        } else if (transition instanceof IdleTransition) {
            return Transitions.IDLE;
        }
        throw new IllegalStateException("an unknown kind of transition: " + transition);
    }

    private static boolean isForRoot(Transition transition) {
        return (transition instanceof BinaryTransition binary && binary.isRoot)
                || (transition instanceof CompoundUnaryTransition unary && unary.isRoot);
    }

    private List<Integer> headRules() {
        Map<?, ?> rules = CoreNlpField.of((AbstractCollinsHeadFinder) heads, "nonTerminalInfo", Map.class);
        List<Integer> numbers = new ArrayList<>();
        for (int label = 0; label < labels.count(); label++) {
            String[][] ways = rules.get(labels.name(label)) instanceof String[][] found ? found : new String[0][];
            numbers.add(ways.length);
            for (String[] way : ways) {
                numbers.add(direction(way[0]));
                var named =
                        Arrays.stream(way, 1, way.length).filter(labels::has).toList();
                numbers.add(named.size());
                named.forEach(name -> numbers.add(labels.number(name)));
            }
        }
        for (int label = 0; label < labels.count(); label++) {
            numbers.add(language.isPunctuationTag(labels.name(label)) ? 1 : 0);
        }
        return numbers;
    }

    private static int direction(String name) {
        return switch (name) {
            case "left" -> HeadRules.LEFT;
            case "right" -> HeadRules.RIGHT;
            case "rightdis" -> HeadRules.RIGHT_ANY;
            default -> throw new IllegalStateException("an unknown direction of a head rule: " + name);
        };
    }

    private static ByteBuffer ints(List<Integer> numbers) {
        return Numbers.of(numbers.stream().mapToInt(Integer::intValue).toArray());
    }
}
