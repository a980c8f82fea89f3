// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Processor time a token of the compiled tagger and of CoreNLP's, on one thread, on the same sentences, in the order A, B,
 * B, A after a warm-up. The ratio is what to read.
 */
final class TaggerSpeed {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private TaggerSpeed() {}

    /** @param args files of which each line is a sentence; without any, the sentences of the tests */
    public static void main(String[] args) throws IOException {
        List<List<String>> sentences = new ArrayList<>();
        for (String file : args) {
            for (String line : Files.readAllLines(Path.of(file))) {
                sentences.add(TaggerBesideCoreNlp.words(line.substring(line.lastIndexOf('\t') + 1)));
            }
        }
        if (args.length == 0) {
            TaggerSentences.OWN.forEach(text -> sentences.add(TaggerBesideCoreNlp.words(text)));
        }
        compiled(sentences, 20);
        reference(sentences);
        double a = compiled(sentences, 20);
        double b = reference(sentences);
        double c = reference(sentences);
        double d = compiled(sentences, 20);
        System.out.printf(
                "%d sentences; ns a token: compiled %.0f and %.0f, CoreNLP %.0f and %.0f; ratio %.0f%n",
                sentences.size(), a, d, b, c, (b + c) / (a + d));
        TaggerBesideCoreNlp.SECTIONS.forEach((name, section) -> System.out.printf("%,11d %s%n", section.limit(), name));
    }

    private static double compiled(List<List<String>> sentences, int rounds) {
        var scratch = new TaggerScratch();
        byte[] tags = new byte[10_000];
        long begin = THREADS.getCurrentThreadCpuTime();
        for (int round = 0; round < rounds; round++) {
            for (List<String> words : sentences) {
                TaggerBesideCoreNlp.TAGGER.tag(words, words.size(), tags, scratch);
            }
        }
        return (THREADS.getCurrentThreadCpuTime() - begin) / (double) rounds / tokens(sentences);
    }

    private static double reference(List<List<String>> sentences) {
        long begin = THREADS.getCurrentThreadCpuTime();
        sentences.forEach(TaggerBesideCoreNlp::expected);
        return (THREADS.getCurrentThreadCpuTime() - begin) / (double) tokens(sentences);
    }

    private static int tokens(List<List<String>> sentences) {
        return sentences.stream().mapToInt(List::size).sum();
    }
}
