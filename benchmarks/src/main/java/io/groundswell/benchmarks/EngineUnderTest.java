// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import io.groundswell.sentiment.CompiledModelFile;
import io.groundswell.sentiment.CoreNlpModel;
import io.groundswell.sentiment.CoreNlpSettings;
import io.groundswell.sentiment.compiled.CompiledModel;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** An engine in a process of its own, from its start on. */
enum EngineUnderTest {
    /** The compiled models as the program uses them: normalised, with clauses and lemmas. */
    COMPILED,
    /** The compiled models at what CoreNLP's pipelines do here: tokens, parts of speech, trees, sentiment, no more. */
    ENGINE,
    /** CoreNLP's own code and models in the same place. */
    REFERENCE,
    /** CoreNLP's pipeline with its shift-reduce parser and without dependency graphs. */
    SHIFT_REDUCE,
    /** CoreNLP's pipeline as it is configured by default, with a grammar. */
    DEFAULT;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Consumer<String> load() {
        return switch (this) {
            case COMPILED -> scoring(CoreNlpModel.load(CoreNlpSettings.DEFAULTS));
            case ENGINE -> reading(CompiledModelFile.map());
            case REFERENCE -> scoring(CoreNlpModel.loadReference(CoreNlpSettings.DEFAULTS));
            case SHIFT_REDUCE -> pipeline("edu/stanford/nlp/models/srparser/englishSR.ser.gz", false);
            case DEFAULT -> pipeline("edu/stanford/nlp/models/lexparser/englishPCFG.ser.gz", true);
        };
    }

    private static Consumer<String> scoring(CoreNlpModel model) {
        return text -> {
            var unused = model.score(text, "en");
        };
    }

    private static Consumer<String> reading(CompiledModel model) {
        var properties = new Properties();
        properties.setProperty("annotators", "tokenize");
        var sentences = sentences(properties);
        var readers = ThreadLocal.withInitial(model::reader);
        return text -> {
            for (CoreMap sentence : sentences.apply(text)) {
                String[] words = sentence.get(CoreAnnotations.TokensAnnotation.class).stream()
                        .map(CoreLabel::word)
                        .toArray(String[]::new);
                readers.get().read(words, (word, category) -> word);
            }
        };
    }

    private static Consumer<String> pipeline(String parser, boolean graphs) {
        var properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,parse,sentiment");
        properties.setProperty("parse.model", parser);
        properties.setProperty("parse.buildgraphs", String.valueOf(graphs));
        properties.setProperty("parse.binaryTrees", "true");
        var sentences = sentences(properties);
        return text -> {
            var unused = sentences.apply(text);
        };
    }

    /** What CoreNLP's pipeline makes of a text. */
    private static Function<String, List<CoreMap>> sentences(Properties properties) {
        RedwoodConfiguration.empty().apply();
        var pipeline = new StanfordCoreNLP(properties);
        return text -> {
            var annotation = new Annotation(text);
            pipeline.annotate(annotation);
            List<CoreMap> sentences = annotation.get(CoreAnnotations.SentencesAnnotation.class);
            if (sentences == null) {
                throw new IllegalStateException("the pipeline found no sentences");
            }
            return sentences;
        };
    }

    /** @param args the engine, a file of texts, and for how many seconds to measure */
    public static void main(String[] args) throws Exception {
        var engine = valueOf(args[0]).load();
        List<String> texts = Files.readAllLines(Path.of(args[1]));
        engine.accept(texts.get(0));
        double start = (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / 1e3;
        double seconds = Double.parseDouble(args[2]);
        double unused = rate(engine, texts, 1, seconds);
        double one = rate(engine, texts, 1, seconds);
        double two = rate(engine, texts, 2, seconds);
        double resident = Memory.resident().orElse(0) / 1e6;
        System.out.println(String.join(
                " ", String.valueOf(one), String.valueOf(two), String.valueOf(start), String.valueOf(resident)));
        if (valueOf(args[0]) == COMPILED) {
            var model = CoreNlpModel.load(CoreNlpSettings.DEFAULTS);
            StageTimes.of(model, texts, seconds).forEach(System.out::println);
        }
    }

    private static double rate(Consumer<String> engine, List<String> texts, int threads, double seconds)
            throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            var next = new AtomicInteger();
            long begin = System.nanoTime();
            List<Future<Integer>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(pool.submit(() -> {
                    int done = 0;
                    for (; System.nanoTime() - begin < seconds * 1e9; done++) {
                        engine.accept(texts.get(next.getAndIncrement() % texts.size()));
                    }
                    return done;
                }));
            }
            int done = 0;
            for (Future<Integer> worker : workers) {
                done += worker.get();
            }
            return done / ((System.nanoTime() - begin) / 1e9);
        } finally {
            pool.shutdownNow();
        }
    }

    /**
     * What was measured.
     *
     * @param postsASecond by one thread
     * @param ofTwoThreads posts a second
     * @param startSeconds from the start of the process to the first score
     * @param residentMegabytes at the end
     */
    record Figures(double postsASecond, double ofTwoThreads, double startSeconds, double residentMegabytes) {

        static Figures parse(String line) {
            String[] numbers = line.split(" ", -1);
            return new Figures(
                    Double.parseDouble(numbers[0]),
                    Double.parseDouble(numbers[1]),
                    Double.parseDouble(numbers[2]),
                    Double.parseDouble(numbers[3]));
        }

        static Figures median(List<Figures> rounds) {
            return new Figures(
                    median(rounds, Figures::postsASecond),
                    median(rounds, Figures::ofTwoThreads),
                    median(rounds, Figures::startSeconds),
                    median(rounds, Figures::residentMegabytes));
        }

        private static double median(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
            double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
            return sorted[sorted.length / 2];
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%,8.1f posts/s, two threads %,8.1f (%.2f times), first score after %.2f s, %,.0f MB resident",
                    postsASecond,
                    ofTwoThreads,
                    ofTwoThreads / postsASecond,
                    startSeconds,
                    residentMegabytes);
        }
    }
}
