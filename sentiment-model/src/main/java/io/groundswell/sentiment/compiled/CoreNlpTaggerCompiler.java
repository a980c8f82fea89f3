// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compiles CoreNLP's tagger into the sections that {@link Tagger} reads:
 *
 * <table>
 * <caption>Sections, little-endian</caption>
 * <tr><td>tagger.tags, tagger.shapes, tagger.spelling</td><td>{@link Texts}</td></tr>
 * <tr><td>tagger.weights, tagger.weightTags</td><td>{@link TagWeights}: doubles, and a byte for each</td></tr>
 * <tr><td>tagger.features</td><td>{@link SlotTable} from the hash of a feature to its slice</td></tr>
 * <tr><td>tagger.words</td><td>{@link SlotTable} from the hash of a word to what {@link WordLookup} reads</td></tr>
 * <tr><td>tagger.clusters</td><td>{@link ClusterTable}</td></tr>
 * <tr><td>tagger.contexts</td><td>{@link TagContexts}</td></tr>
 * <tr><td>tagger.choices</td><td>lists of tags, a byte each</td></tr>
 * <tr><td>tagger.numbers</td><td>clusters, choices of unknown words, choices before the beginning: ints</td></tr>
 * </table>
 */
final class CoreNlpTaggerCompiler {

    private final CoreNlpTaggerModel model;
    private final List<String> tags;
    private final Map<String, Integer> clusterNumbers = new HashMap<>();
    private final List<String> shapes;
    private final Map<Long, Integer> shapeNumbers = new HashMap<>();
    private final CoreNlpTaggerWeights weights = new CoreNlpTaggerWeights();
    private final ByteArrayOutputStream choices = new ByteArrayOutputStream();
    private final Map<List<Integer>, Integer> choiceSlices = new HashMap<>();
    private final SlotTableWriter features = new SlotTableWriter(2);

    private CoreNlpTaggerCompiler(CoreNlpTaggerModel model) {
        this.model = model;
        this.tags = model.tags();
        new TreeSet<>(model.clusters().values()).forEach(name -> clusterNumbers.put(name, clusterNumbers.size()));
        clusterNumbers.put(model.unknownCluster(), clusterNumbers.size());
        Set<String> shapeValues = new TreeSet<>();
        for (int kind : new int[] {
            FeatureKind.SHAPE_BEFORE, FeatureKind.SHAPE, FeatureKind.SHAPE_AFTER, FeatureKind.UNICODE_SHAPE
        }) {
            shapeValues.addAll(model.weights(kind).keySet());
        }
        this.shapes = List.copyOf(shapeValues);
        shapes.forEach(shape -> shapeNumbers.put(TextHash.of(shape), shapeNumbers.size()));
        requireRoom();
    }

    private void requireRoom() {
        if (tags.size() >= WordFacts.NO_TAG
                || shapes.size() >= WordFacts.NO_SHAPE
                || clusterNumbers.size() + 1 >= 1 << ClusterTable.BITS
                || shapes.stream().anyMatch(shape -> shape.length() > WordShape.MAX_CLASSES)) {
            throw new IllegalStateException("too large for the format: %d tags, %d clusters, shapes %s"
                    .formatted(tags.size(), clusterNumbers.size(), shapes));
        }
    }

    static Map<String, ByteBuffer> compile(MaxentTagger tagger) {
        return new CoreNlpTaggerCompiler(new CoreNlpTaggerModel(tagger)).sections();
    }

    private Map<String, ByteBuffer> sections() {
        Map<String, ByteBuffer> sections = new LinkedHashMap<>();
        sections.put("tagger.tags", Texts.write(tags));
        sections.put("tagger.shapes", Texts.write(shapes));
        sections.put("tagger.spelling", Texts.write(model.spelling()));
        sections.put("tagger.words", words());
        sections.put("tagger.clusters", clusters());
        sections.put("tagger.contexts", contexts());
        putFeatures();
        sections.put("tagger.features", features.pack());
        int open = choices(model.openChoices());
        int beginning = choices(List.of(tags.size()));
        sections.put("tagger.numbers", Numbers.of(clusterNumbers.size(), open, beginning));
        sections.put("tagger.choices", ByteBuffer.wrap(choices.toByteArray()));
        sections.put("tagger.weightTags", weights.tags());
        sections.put("tagger.weights", weights.weights());
        return sections;
    }

    private int choices(List<Integer> list) {
        return choiceSlices.computeIfAbsent(list, added -> {
            int start = choices.size();
            added.forEach(choices::write);
            return TagWeights.slice(start, added.size());
        });
    }

    private ByteBuffer words() {
        var before = slices(FeatureKind.WORD_BEFORE);
        var own = slices(FeatureKind.WORD);
        var after = slices(FeatureKind.WORD_AFTER);
        Set<String> companyEnds = new HashSet<>(model.companyEnds());
        var clusters = model.clusters();
        var table = new SlotTableWriter(WordLookup.WIDTH);
        for (String word : new TreeSet<>(model.words())) {
            table.put(
                    word,
                    TextHash.finish(TextHash.of(word), WordLookup.KEY),
                    facts(word, clusters, companyEnds),
                    pair(taken(own, word), choices(model.choices(word))),
                    pair(taken(before, word), taken(after, word)));
        }
        if (!before.isEmpty() || !own.isEmpty() || !after.isEmpty()) {
            throw new IllegalStateException("features of words that are not known: " + before + own + after);
        }
        return table.pack();
    }

    private Map<String, Integer> slices(int kind) {
        Map<String, Integer> slices = new HashMap<>();
        model.weights(kind).forEach((value, byTag) -> slices.put(value, weights.add(byTag)));
        return slices;
    }

    private static long pair(int upper, int lower) {
        return (long) upper << 32 | lower;
    }

    private long facts(String word, Map<String, String> clusters, Set<String> companyEnds) {
        String lowerCase = CoreNlpTaggerModel.lowerCase(word);
        var shape = new WordShape();
        return WordFacts.of(
                WordFacts.characters(word)
                        | (model.rare(word) ? WordFacts.RARE : 0)
                        | (companyEnds.contains(word) ? WordFacts.COMPANY_END : 0),
                clusterNumber(clusters.getOrDefault(lowerCase, model.unknownCluster())),
                shapeNumber(shape.simple(word)),
                shapeNumber(shape.unicode(word)),
                model.knows(lowerCase) ? model.mostFrequentTag(lowerCase) : WordFacts.NO_TAG,
                model.mostFrequentTag(word));
    }

    private int clusterNumber(String name) {
        Integer number = clusterNumbers.get(name);
        if (number == null) {
            throw new IllegalStateException("no such cluster: " + name);
        }
        return number;
    }

    private int shapeNumber(long state) {
        return shapeNumbers.getOrDefault(state, WordFacts.NO_SHAPE);
    }

    private ByteBuffer clusters() {
        var clusters = model.clusters();
        long[] slots = new long[clusters.size() * 4 / 3];
        Set<Long> hashes = new HashSet<>();
        new TreeSet<>(clusters.keySet()).forEach(word -> {
            long hash = TextHash.finish(TextHash.of(word), WordLookup.CLUSTER_KEY);
            long entry = ClusterTable.entry(hash, clusterNumber(clusters.getOrDefault(word, "")));
            if (!hashes.add(hash >>> ClusterTable.BITS)) {
                throw new IllegalStateException("two words have the hash of " + word);
            }
            int slot = ClusterTable.slot(hash, slots.length);
            while (slots[slot] != 0) {
                slot = slot + 1 == slots.length ? 0 : slot + 1;
            }
            slots[slot] = entry;
        });
        var section = ByteBuffer.allocate(slots.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        section.asLongBuffer().put(slots);
        return section;
    }

    private ByteBuffer contexts() {
        var lasts = slices(FeatureKind.TAG);
        var pairs = slices(FeatureKind.TWO_TAGS);
        List<String> names = new ArrayList<>(tags);
        names.add(Tagger.OUTSIDE);
        int width = names.size();
        int[] slices = new int[width + width * width];
        for (int last = 0; last < width; last++) {
            slices[last] = taken(lasts, names.get(last));
        }
        for (int earlier = 0; earlier < width; earlier++) {
            for (int last = 0; last < width; last++) {
                slices[width + earlier * width + last] = taken(pairs, names.get(earlier) + '!' + names.get(last));
            }
        }
        if (!lasts.isEmpty() || !pairs.isEmpty()) {
            throw new IllegalStateException("features of tags that do not exist: " + lasts + pairs);
        }
        return Numbers.of(slices);
    }

    private static int taken(Map<String, Integer> slices, String value) {
        Integer slice = slices.remove(value);
        return slice == null ? 0 : slice;
    }

    private void putFeatures() {
        for (int kind = FeatureKind.SHAPE_BEFORE; kind < FeatureKind.COUNT; kind++) {
            for (var feature : slices(kind).entrySet()) {
                String name = kind + " " + feature.getKey();
                features.put(name, TextHash.finish(state(kind, feature.getKey()), kind), feature.getValue());
            }
        }
        for (int number = 0; number < shapes.size(); number++) {
            long state = TextHash.of(shapes.get(number));
            features.put(shapes.get(number), TextHash.finish(state, FeatureKind.SHAPE_NUMBER), number);
        }
        for (String end : model.companyEnds()) {
            features.put(end, TextHash.finish(TextHash.of(end), FeatureKind.COMPANY_END), 1);
        }
    }

    /** The state of the hash that {@link RareFeatures} has for a value. */
    private long state(int kind, String value) {
        if (kind == FeatureKind.THREE_CLUSTERS) {
            String[] names = value.split("\\|", -1);
            return RareFeatures.threeClusters(
                    clusterNumber(names[0]), clusterNumber(names[1]), clusterNumber(names[2]));
        }
        if (kind == FeatureKind.CLUSTER_BEFORE || kind == FeatureKind.CLUSTER || kind == FeatureKind.CLUSTER_AFTER) {
            return clusterNumber(value);
        }
        if (kind == FeatureKind.FIRST_IN_LOWER_CASE || kind == FeatureKind.LATER_IN_LOWER_CASE) {
            return tags.indexOf(value);
        }
        if (kind >= FeatureKind.SUFFIX && kind < FeatureKind.SUFFIX + FeatureKind.LONGEST_AFFIX) {
            return TextHash.backward(value);
        }
        return TextHash.of(value);
    }
}
