// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import io.groundswell.app.sample.SampleArchive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The compiled CoreNLP beside CoreNLP itself: each engine in a process of its own, by turns, on the same posts. */
@Command(
        name = "engines",
        mixinStandardHelpOptions = true,
        description = "Posts a second of CoreNLP's default pipeline, of its shift-reduce parser, and of the compiled"
                + " models, by one thread and by two; start to the first score; resident memory; and what each stage of"
                + " the compiled models costs a token.")
final class EngineSpeed implements Callable<Integer> {

    @Option(
            names = "--posts",
            paramLabel = "FILE",
            description = "Texts, one a line; what stands before the last tab of a line is left out (default: posts of"
                    + " the sample archive).")
    private @Nullable Path file;

    @Option(names = "--rounds", defaultValue = "3", description = "How often (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--seconds",
            defaultValue = "20",
            description = "For how long each engine is measured in a round, after as long to warm up (default:"
                    + " ${DEFAULT-VALUE}).")
    private int seconds;

    @Override
    public Integer call() throws Exception {
        Path texts = Files.createTempFile("groundswell-posts-", ".txt");
        try {
            Files.write(texts, posts());
            Map<EngineUnderTest, List<EngineUnderTest.Figures>> measured = new EnumMap<>(EngineUnderTest.class);
            for (int round = 0; round < rounds; round++) {
                for (EngineUnderTest engine : EngineUnderTest.values()) {
                    var figures = measure(engine, texts);
                    measured.computeIfAbsent(engine, any -> new ArrayList<>()).add(figures);
                    say("round %d  %-13s %s", round + 1, engine.word(), figures);
                }
            }
            report(measured);
        } finally {
            Files.delete(texts);
        }
        return 0;
    }

    private List<String> posts() throws IOException {
        if (file == null) {
            return SampleArchive.posts(SampleArchive.DEFAULT_SEED, 20_000)
                    .filter(post -> "en".equals(post.lang()) && !post.text().isBlank())
                    .map(post -> post.text().replaceAll("\\s", " "))
                    .distinct()
                    .toList();
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.map(line -> line.substring(line.lastIndexOf('\t') + 1)).toList();
        }
    }

    private EngineUnderTest.Figures measure(EngineUnderTest engine, Path texts) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx4g",
                "-XX:+UseSerialGC",
                "-XX:+UseTransparentHugePages",
                // so that samples of stacks fall on the stage that is at work
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:+DebugNonSafepoints",
                "-cp",
                System.getProperty("java.class.path"),
                EngineUnderTest.class.getName(),
                engine.name(),
                texts.toString(),
                String.valueOf(seconds)));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = process.inputReader()) {
            List<String> lines = out.lines().toList();
            if (process.waitFor() != 0 || lines.isEmpty()) {
                throw new IllegalStateException("the process that measures " + engine.word() + " has failed");
            }
            lines.stream().skip(1).forEach(line -> say("%s", line));
            return EngineUnderTest.Figures.parse(lines.get(0));
        }
    }

    private void report(Map<EngineUnderTest, List<EngineUnderTest.Figures>> measured) {
        var compiled = median(EngineUnderTest.COMPILED, measured);
        var alone = median(EngineUnderTest.ENGINE, measured);
        for (EngineUnderTest engine : EngineUnderTest.values()) {
            var figures = median(engine, measured);
            say(
                    "median   %-13s %s; compiled is %.1f times as fast, its engine alone %.1f, starts in %.2f of the time,"
                            + " takes %.2f of the memory",
                    engine.word(),
                    figures,
                    compiled.postsASecond() / figures.postsASecond(),
                    alone.postsASecond() / figures.postsASecond(),
                    compiled.startSeconds() / figures.startSeconds(),
                    compiled.residentMegabytes() / figures.residentMegabytes());
        }
    }

    private static EngineUnderTest.Figures median(
            EngineUnderTest engine, Map<EngineUnderTest, List<EngineUnderTest.Figures>> measured) {
        return EngineUnderTest.Figures.median(measured.getOrDefault(engine, List.of()));
    }

    private static void say(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, format + "%n", arguments);
    }
}
