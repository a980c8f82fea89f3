// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which of some languages a text is in: naive Bayes on runs of one to three characters (Nakatani 2010, "Language
 * Detection Library for Java"), with the answers of language-detector 0.6, whose classes and logging take a second of a
 * start. With w = α / 10,000, an occurrence of a run g that any language has multiplies P(language) by
 * w + P(g | language). Short texts are read run by run; of longer ones runs are drawn, in seven trials of which the mean
 * counts. Immutable.
 */
final class LanguageDetector {

    private static final int SHORT = 50;
    private static final double ALPHA = 0.5;
    private static final double ALPHA_WIDTH = 0.05;
    private static final double BASE = 10_000;
    private static final double CLEAR = 0.99999;
    private static final double LEAST = 0.1;
    private static final int TRIALS = 7;
    private static final int DRAWS = 1_000;
    private static final int DRAWS_BETWEEN_LOOKS = 5;
    private static final long SEED = 41;

    // Those most used on X and Bluesky that are written in Latin letters. A text in another one is taken for whatever
    // of these resembles it, which is hardly ever English.
    private static final Set<String> TOLD_APART =
            Set.of("en", "es", "fr", "de", "it", "pt", "nl", "tr", "id", "tl", "pl", "sv", "da", "ro");

    private static final Map<Set<String>, CompletableFuture<LanguageDetector>> STARTED = new ConcurrentHashMap<>();

    private final List<String> languages;
    private final LanguageProfiles profiles;

    /** A language, and how probable it is. */
    record Guess(String language, double probability) {}

    LanguageDetector(Set<String> languages) {
        this.languages = List.copyOf(new TreeSet<>(languages));
        this.profiles = new LanguageProfiles(this.languages);
    }

    /**
     * Begins to read what tells some languages from the others, once for all models of the process: most texts are
     * recognised without.
     *
     * @param read ISO 639-1 codes
     * @throws IllegalArgumentException when there is no profile of a language
     */
    static CompletableFuture<LanguageDetector> start(Set<String> read) {
        return STARTED.computeIfAbsent(Set.copyOf(read), LanguageDetector::background);
    }

    private static CompletableFuture<LanguageDetector> background(Set<String> read) {
        for (String language : read) {
            if (!LanguageProfiles.has(language)) {
                throw new IllegalArgumentException("languages must be known to the detector: was " + language);
            }
        }
        Set<String> languages = new TreeSet<>(TOLD_APART);
        languages.addAll(read);
        return Background.start(() -> new LanguageDetector(languages));
    }

    /** The most probable language of a text; null when none is probable. Linear in the length of the text. */
    @Nullable
    Guess guess(String text) {
        long[] grams = grams(padded(text));
        if (grams.length == 0) {
            return null;
        }
        double[] probabilities = text.length() <= SHORT ? ofShort(grams) : ofLong(grams);
        int best = 0;
        for (int language = 1; language < probabilities.length; language++) {
            best = probabilities[language] > probabilities[best] ? language : best;
        }
        return probabilities[best] < LEAST ? null : new Guess(languages.get(best), probabilities[best]);
    }

    private static String padded(String text) {
        if (text.isEmpty()) {
            return text;
        }
        return (text.charAt(0) == ' ' ? "" : " ") + text + (text.charAt(text.length() - 1) == ' ' ? "" : " ");
    }

    /** All runs of one character, then those of two, then those of three, but for those that part words. */
    private static long[] grams(String text) {
        long[] grams = new long[LanguageProfiles.LONGEST * text.length()];
        int count = 0;
        for (int length = 1; length <= LanguageProfiles.LONGEST; length++) {
            for (int begin = 0; begin + length <= text.length(); begin++) {
                if (length == 2 || text.charAt(begin + length / 2) != ' ') {
                    grams[count++] = LanguageProfiles.key(text, begin, begin + length);
                }
            }
        }
        return Arrays.copyOf(grams, count);
    }

    private double[] ofShort(long[] grams) {
        Map<Long, Integer> counted = new LinkedHashMap<>();
        for (long gram : grams) {
            counted.merge(gram, 1, Integer::sum);
        }
        double[] probabilities = uniform();
        for (var gram : counted.entrySet()) {
            double[] profile = profiles.of(gram.getKey());
            for (int times = gram.getValue(); times > 0; times--) {
                multiply(probabilities, profile, ALPHA);
            }
            if (normalize(probabilities) > CLEAR) {
                break;
            }
        }
        normalize(probabilities);
        return probabilities;
    }

    private double[] ofLong(long[] grams) {
        double[][] drawn = new double[grams.length][];
        for (int at = 0; at < grams.length; at++) {
            drawn[at] = profiles.of(grams[at]);
        }
        double[] mean = new double[languages.size()];
        // Always the same, so that a text always has the same answer.
        var random = new Random(SEED);
        for (int trial = 0; trial < TRIALS; trial++) {
            double[] probabilities = trial(drawn, ALPHA + random.nextGaussian() * ALPHA_WIDTH, random);
            for (int language = 0; language < mean.length; language++) {
                mean[language] += probabilities[language] / TRIALS;
            }
        }
        return mean;
    }

    private double[] trial(double[][] drawn, double alpha, Random random) {
        double[] probabilities = uniform();
        for (int draw = 0; draw < DRAWS; draw++) {
            multiply(probabilities, drawn[random.nextInt(drawn.length)], alpha);
            if (draw % DRAWS_BETWEEN_LOOKS == 0 && normalize(probabilities) > CLEAR) {
                break;
            }
        }
        return probabilities;
    }

    private double[] uniform() {
        double[] probabilities = new double[languages.size()];
        Arrays.fill(probabilities, 1.0 / probabilities.length);
        return probabilities;
    }

    private static void multiply(double[] probabilities, double[] profile, double alpha) {
        double weight = alpha / BASE;
        for (int language = 0; language < profile.length; language++) {
            probabilities[language] *= weight + profile[language];
        }
    }

    /** Makes them sum to 1, and says which is the largest. */
    private static double normalize(double[] probabilities) {
        double sum = 0;
        for (double probability : probabilities) {
            sum += probability;
        }
        double most = 0;
        for (int language = 0; language < probabilities.length; language++) {
            probabilities[language] /= sum;
            most = Math.max(most, probabilities[language]);
        }
        return most;
    }
}
