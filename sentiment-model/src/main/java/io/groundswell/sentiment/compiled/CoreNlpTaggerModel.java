// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import edu.stanford.nlp.process.Americanize;
import edu.stanford.nlp.process.AmericanizeFunction;
import edu.stanford.nlp.tagger.maxent.Extractors;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.tagger.maxent.TTags;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What CoreNLP's tagger knows, out of its objects. Refuses a model that has other features than {@link FeatureKind}. */
final class CoreNlpTaggerModel {

    /** How CoreNLP names the kinds of features, in the order of {@link FeatureKind}. */
    private static final List<String> KINDS = kinds();

    private final MaxentTagger tagger;
    private final TTags tags;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Object> dictionary = new HashMap<>();
    private final List<Map<String, int[]>> features;
    private final double[] lambda;
    private final int rareWordThreshold;
    private final int ownTagsThreshold;

    CoreNlpTaggerModel(MaxentTagger tagger) {
        this.tagger = tagger;
        this.tags = CoreNlpField.of(tagger, "tags", TTags.class);
        for (int tag = 0; tag < tags.getSize(); tag++) {
            names.add(tags.getTag(tag));
        }
        Map<?, ?> counts = CoreNlpField.of(CoreNlpField.of(tagger, "dict", Object.class), "dict", Map.class);
        counts.forEach((word, count) -> dictionary.put((String) word, count));
        this.features = features();
        this.lambda = CoreNlpField.of(CoreNlpField.of(tagger, "prob", Object.class), "lambda", double[].class);
        this.rareWordThreshold = number("rareWordThresh");
        var config = CoreNlpField.of(tagger, "config", Object.class);
        this.ownTagsThreshold = CoreNlpField.call(config, "getMinWordsLockTags", Integer.class);
        check();
    }

    private static List<String> kinds() {
        List<String> kinds = new ArrayList<>(List.of(
                "Extractor(-1,word)",
                "Extractor(0,word)",
                "Extractor(1,word)",
                "ExtractorContinuousTagConj(-2 ... -1)",
                "Extractor(-1,tag)",
                "ExtractorWordShapeClassifier(-1,chris2)",
                "ExtractorWordShapeClassifier(0,chris2)",
                "ExtractorWordShapeClassifier(1,chris2)",
                "ExtractorDistsim(-1,word)",
                "ExtractorDistsim(0,word)",
                "ExtractorDistsim(1,word)",
                "ExtractorDistsimConjunction(-1,1)",
                "ExtractorUCase()",
                "ExtractorCNumber()",
                "ExtractorDash()",
                "ExtractorLetterDigitDash()",
                "CompanyNameDetector()",
                "ExtractorAllCapitalized()",
                "ExtractorUpperDigitDash()",
                "ExtractorStartSentenceCap()",
                "ExtractorMidSentenceCapC()",
                "ExtractorMidSentenceCap()"));
        for (int length = 1; length <= FeatureKind.LONGEST_AFFIX; length++) {
            kinds.add("ExtractorWordPref(len" + length + ",w0)");
        }
        for (int length = 1; length <= FeatureKind.LONGEST_AFFIX; length++) {
            kinds.add("ExtractorWordSuff(len" + length + ",w0)");
        }
        kinds.add("ExtractorWordShapeClassifier(0,chris4)");
        kinds.add("ExtractorNonAlphanumeric()");
        return kinds;
    }

    private List<Map<String, int[]>> features() {
        List<Map<String, int[]>> kinds = new ArrayList<>();
        List<?> associations = CoreNlpField.of(tagger, "fAssociations", List.class);
        for (Object kind : associations) {
            Map<String, int[]> values = new LinkedHashMap<>();
            ((Map<?, ?>) kind).forEach((value, numbers) -> values.put((String) value, (int[]) numbers));
            kinds.add(values);
        }
        return kinds;
    }

    private void check() {
        List<String> found = new ArrayList<>();
        for (String kinds : List.of("extractors", "extractorsRare")) {
            var extractors = CoreNlpField.of(tagger, kinds, Extractors.class);
            for (Object kind : CoreNlpField.of(extractors, "v", Object[].class)) {
                found.add(kind.toString());
            }
        }
        require(found.equals(KINDS), "the features must be " + KINDS + ": were " + found);
        require(features.size() == KINDS.size(), "there must be values for each feature: were for " + features.size());
        double score = CoreNlpField.of(tagger, "defaultScore", Double.class);
        require(score <= 0, "scores must be exact: defaultScore was " + score);
        require(number("leftContext") == 2 && number("rightContext") == 0, "tags must depend on the two before");
        var function = CoreNlpField.of(tagger, "wordFunction", Object.class);
        require(function instanceof AmericanizeFunction, "words must be made American: was " + function);
        for (String word : dictionary.keySet()) {
            require(Americanize.americanize(word).equals(word), "not American: " + word);
        }
        var distsim = distsim();
        require(!CoreNlpField.of(distsim, "mapdigits", Boolean.class), "digits must be taken as they are");
        require(!CoreNlpField.of(distsim, "casedDistSim", Boolean.class), "clusters must be of lower case");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalStateException("this is another model: " + rule);
        }
    }

    private int number(String field) {
        return CoreNlpField.of(tagger, field, Integer.class);
    }

    List<String> tags() {
        return List.copyOf(names);
    }

    /** The words of the training data. */
    Collection<String> words() {
        return dictionary.keySet();
    }

    boolean knows(String word) {
        return dictionary.containsKey(word);
    }

    /** Whether the features of rare words are looked at for a word that is known. */
    boolean rare(String word) {
        return occurrences(word) < rareWordThreshold;
    }

    /** The most frequent tag of a word that is known. */
    int mostFrequentTag(String word) {
        return names.indexOf(CoreNlpField.call(count(word), "getFirstTag", String.class));
    }

    /** The tags that a word that is known may take, in CoreNLP's order. */
    List<Integer> choices(String word) {
        require(occurrences(word) >= ownTagsThreshold, "a word that is known must have its own tags: " + word);
        return expanded(CoreNlpField.call(count(word), "getTags", String[].class));
    }

    /** The tags of all other words. */
    List<Integer> openChoices() {
        return expanded(tags.getOpenTagsArray());
    }

    private List<Integer> expanded(String[] observed) {
        List<Integer> choices = new ArrayList<>();
        for (String name : CoreNlpField.call(tags, "deterministicallyExpandTags", String[].class, (Object) observed)) {
            choices.add(names.indexOf(name));
        }
        return choices;
    }

    private int occurrences(String word) {
        return CoreNlpField.call(count(word), "sum", Integer.class);
    }

    private Object count(String word) {
        Object count = dictionary.get(word);
        if (count == null) {
            throw new IllegalArgumentException("not in the dictionary: " + word);
        }
        return count;
    }

    /** The values of a kind of feature with the weight for each tag, 0 where there is none. */
    Map<String, double[]> weights(int kind) {
        Map<String, double[]> weights = new LinkedHashMap<>();
        features.get(kind).forEach((value, numbers) -> {
            double[] byTag = new double[numbers.length];
            for (int tag = 0; tag < numbers.length; tag++) {
                byTag[tag] = numbers[tag] < 0 ? 0 : lambda[numbers[tag]];
            }
            weights.put(value, byTag);
        });
        return weights;
    }

    /** The cluster of each word in lower case that was clustered, by its name. */
    Map<String, String> clusters() {
        Map<String, String> clusters = new HashMap<>();
        Map<?, ?> lexicon = CoreNlpField.of(distsim(), "lexicon", Map.class);
        lexicon.forEach((word, cluster) -> clusters.put((String) word, (String) cluster));
        return clusters;
    }

    /** The name of the cluster of words that were not clustered. */
    String unknownCluster() {
        return CoreNlpField.of(distsim(), "unk", String.class);
    }

    private Object distsim() {
        return CoreNlpField.of(rareExtractor(FeatureKind.CLUSTER), "lexicon", Object.class);
    }

    private Object rareExtractor(int kind) {
        var extractors = CoreNlpField.of(tagger, "extractorsRare", Extractors.class);
        return CoreNlpField.of(extractors, "v", Object[].class)[kind - FeatureKind.SHAPE_BEFORE];
    }

    /** The words with which names of companies end. */
    List<String> companyEnds() {
        List<String> ends = new ArrayList<>();
        Collection<?> names = CoreNlpField.of(rareExtractor(FeatureKind.COMPANY), "companyNameEnds", Collection.class);
        for (Object end : names) {
            ends.add((String) end);
        }
        return ends;
    }

    /** The rules of {@link AmericanSpelling}, one a line. */
    List<String> spelling() {
        Map<String, String> words = new HashMap<>();
        for (String mapping : List.of("mapping", "timexMapping")) {
            Map<?, ?> mapped = CoreNlpField.ofClass(Americanize.class, mapping, Map.class);
            mapped.forEach((british, american) -> words.put((String) british, (String) american));
        }
        List<String> rules = new ArrayList<>();
        words.forEach((british, american) -> rules.add(british + "\t" + american));
        rules.sort(null);
        rules.add(CoreNlpField.ofClass(Americanize.class, "disjunctivePattern", Pattern.class)
                .pattern());
        Pattern[] patterns = CoreNlpField.ofClass(Americanize.class, "pats", Pattern[].class);
        String[] replacements = CoreNlpField.ofClass(Americanize.class, "reps", String[].class);
        Pattern[] exceptions = CoreNlpField.ofClass(Americanize.class, "excepts", Pattern[].class);
        for (int rule = 0; rule < patterns.length; rule++) {
            String except = exceptions[rule] == null ? "" : exceptions[rule].pattern();
            rules.add(patterns[rule].pattern() + "\t" + replacements[rule] + "\t" + except);
        }
        return rules;
    }

    /** As CoreNLP looks for the cluster of a word, and for the entry of a capitalised word in lower case. */
    static String lowerCase(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
