// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The compiled engine against CoreNLP's own code. {@code -Dgroundswell.texts=20000} is the long form: 20,000 generated
 * texts and, where {@code ../shared/data} is, as many posts and 2,000 sentences of news.
 */
class CoreNlpCompiledEngineTest {

    private static final int TEXTS = Integer.getInteger("groundswell.texts", 100);
    private static final Path POSTS = Path.of("../../shared/data/polarity");
    private static final Path NEWS = Path.of("../../shared/data/target/newsmtsc_train.jsonl");
    private static final Pattern SENTENCE = Pattern.compile("\"sentence\": \"([^\"\\\\]+)\"");
    private static final double WITHIN = 1e-4;

    private static final String[] WORDS =
            ("the talks are a good step but nobody can't believe this is happening and I love how they never "
                            + "said that prices went up again who knows if it works because Minister of Energy in Oslo to be "
                            + "honest not very well-known people were happier before 2019 3.5% $40 lol omg gonna U.S. e.g. "
                            + "TERRIBLE sooo #climate @someone http://example.org/a?b=c 😀 ❤ — - , , ; : ( ) \" ' ... ! ? . . "
                            + "?! / & * don't won't him with what a.m. x re-opened 1,000 10:30 ’s ¡ 日本 naïve ｆｕｌｌ \u200b "
                            + "\ud800")
                    .split(" ");

    private final SentimentEngine reference =
            new CoreNlpEngine(CoreNlpLoaded.Reference.WEIGHTS, (word, category) -> word, 70);
    private final SentimentEngine compiled =
            new CoreNlpCompiledEngine(CoreNlpLoaded.COMPILED, (word, category) -> word, 70);

    private int sentences;
    private int tokens;
    private int tags;
    private int labels;
    private double farthest;
    private final List<String> differing = new ArrayList<>();

    @Test
    void readsHostileTextAsCoreNlpDoes() throws Exception {
        for (String text : HostileText.ALL) {
            compare(text);
        }

        assertNearlyAllEqual();
    }

    @Test
    void readsSentencesOfAllSortsAsCoreNlpDoes() throws Exception {
        compare("");
        compare("Yes");
        compare("😀😀😀");
        compare("GOVERNMENT SAYS NO. PEOPLE SAY WHY NOT?");
        compare("He said \"it (really works [well");
        compare(String.join(" ", java.util.Collections.nCopies(500, "word")));

        assertNearlyAllEqual();
    }

    @Test
    void readsGeneratedTextAsCoreNlpDoes() throws Exception {
        long seed = Long.getLong("groundswell.seed", 6);
        var random = new Random(seed);
        for (int i = 0; i < TEXTS; i++) {
            compare(generated(random));
        }

        assertNearlyAllEqual();
    }

    @Test
    void readsRealPostsAsCoreNlpDoesWhereThereAreSome() throws Exception {
        if (!Files.isDirectory(POSTS)) {
            return;
        }
        var normalizer = Normalizer.standard(CoreNlpLoaded.COMPILED.vocabulary()::contains);
        for (String post : posts()) {
            compare(normalizer.normalize(post).text());
        }

        assertNearlyAllEqual();
    }

    @Test
    void readsNewsAsCoreNlpDoesWhereThereIsSome() throws Exception {
        if (!Files.isRegularFile(NEWS)) {
            return;
        }
        try (Stream<String> lines = Files.lines(NEWS)) {
            var news = lines.map(SENTENCE::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .distinct()
                    .limit(Math.max(TEXTS / 10, 20));
            for (String sentence : news.toList()) {
                compare(sentence);
            }
        }

        assertNearlyAllEqual();
    }

    private static List<String> posts() throws IOException {
        try (Stream<Path> files = Files.list(POSTS)) {
            List<String> posts = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    lines.limit(TEXTS / 4)
                            .map(line -> line.substring(line.lastIndexOf('\t') + 1))
                            .forEach(posts::add);
                }
            }
            return posts;
        }
    }

    private static String generated(Random random) {
        var text = new StringBuilder();
        int length = 1 + random.nextInt(25);
        for (int i = 0; i < length; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(12) == 0 ? "" : " ");
        }
        return text.toString();
    }

    private void compare(String text) throws Exception {
        var ours = read(compiled, text);
        var expected = read(reference, text);
        assertThat(ours).as(text).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            compare(ours.get(i), expected.get(i), text);
        }
    }

    private void compare(ReadSentence ours, ReadSentence expected, String text) {
        sentences++;
        tokens += expected.words().size();
        assertThat(ours.words()).as(text).isEqualTo(expected.words());
        tags += tags(ours.parse()).equals(tags(expected.parse())) ? 0 : 1;
        labels += label(ours.phrase()) == label(expected.phrase()) ? 0 : 1;
        if (ours.parse().equals(expected.parse())) {
            assertNear(ours.phrase(), expected.phrase(), text);
        } else {
            differing.add(text + "\n" + expected.parse() + "\n" + ours.parse());
        }
    }

    private static List<String> tags(Constituent node) {
        return node.isPartOfSpeech()
                ? List.of(node.category())
                : node.children().stream()
                        .flatMap(child -> tags(child).stream())
                        .toList();
    }

    private static int label(Phrase phrase) {
        double[] p = probabilities(phrase.sentiment());
        return IntStream.range(0, p.length).reduce(0, (best, at) -> p[at] > p[best] ? at : best);
    }

    private static List<ReadSentence> read(SentimentEngine engine, String text) throws Exception {
        var budget = new SentimentEngine.Budget(2_000, System.nanoTime() + 600_000_000_000L);
        return Objects.requireNonNullElse(engine.read(text, budget), List.of());
    }

    private void assertNear(Phrase ours, Phrase expected, String text) {
        assertThat(ours.begin()).as(text).isEqualTo(expected.begin());
        assertThat(ours.end()).as(text).isEqualTo(expected.end());
        assertThat(ours.children()).as(text).hasSameSizeAs(expected.children());
        double[] p = probabilities(ours.sentiment());
        double[] q = probabilities(expected.sentiment());
        for (int i = 0; i < p.length; i++) {
            assertThat(Math.abs(p[i] - q[i])).as(text).isLessThanOrEqualTo(WITHIN);
            farthest = Math.max(farthest, Math.abs(p[i] - q[i]));
        }
        for (int i = 0; i < expected.children().size(); i++) {
            assertNear(ours.children().get(i), expected.children().get(i), text);
        }
    }

    private static double[] probabilities(Scoring.FineGrained classes) {
        return new double[] {
            classes.veryNegative(), classes.negative(), classes.neutral(), classes.positive(), classes.veryPositive()
        };
    }

    /** Labels may differ where two classes are as probable within what is allowed. */
    private void assertNearlyAllEqual() {
        System.out.printf(
                "%,d sentences of %,d tokens: tags differ in %d, trees in %d, labels in %d; probabilities by %.1e%n",
                sentences, tokens, tags, differing.size(), labels, farthest);
        assertThat(sentences).isPositive();
        assertThat(tags).isZero();
        assertThat(differing).isEmpty();
        assertThat(labels).isLessThanOrEqualTo(sentences / 1_000);
    }
}
