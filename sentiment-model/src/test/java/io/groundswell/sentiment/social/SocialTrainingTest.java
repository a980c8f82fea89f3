// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.sentiment.Scoring.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocialTrainingTest {

    private static final List<String> FEELINGS = List.of(
            "what a dreadful evening, the %s was awful",
            "the %s is on the table since noon", "what a lovely evening, the %s was wonderful");
    private static final List<String> THINGS = List.of("soup", "play", "train", "lamp", "garden", "speech");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path data;

    @BeforeEach
    void write() throws IOException {
        for (String file : List.of(
                "polarity/tweet_sentiment_extraction",
                "polarity/goemotions_reddit",
                "polarity/vader_tweets4200",
                "polarity/mastodon_dialog",
                "auxiliary/emoji",
                "auxiliary/emotion",
                "auxiliary/irony",
                "auxiliary/offensive",
                "auxiliary/hate")) {
            write(file, posts("a", file.startsWith("polarity") ? 3 : 2));
        }
        var target = new ArrayList<>(posts("2013train", 3));
        target.addAll(posts("2016test", 3));
        write("polarity/semeval13_16_A", target);
    }

    @Test
    void writesTheSameBytesWhateverIsHeldOut() throws IOException {
        byte[] one = written("one.bin", "2016test");

        // when the posts that are held out say something else
        var target = new ArrayList<>(posts("2013train", 3));
        posts("2016test", 3).forEach(line -> target.add(line.replace("evening", "morning")));
        write("polarity/semeval13_16_A", target);

        assertThat(written("other.bin", "2016test")).isEqualTo(one);
        assertThat(Weights.read(data.resolve("other.bin")).temperature().factor())
                .isEqualTo(1);
    }

    @Test
    void learnsWhatItIsShown() throws IOException {
        List<String> progress = new ArrayList<>();

        var weights = SocialTraining.train(data, null, progress::add);

        var reader = new SocialReader(weights, Lexical.shipped());
        assertThat(reader.polarity("the garden was awful").label()).isEqualTo(Label.NEGATIVE);
        assertThat(reader.polarity("the garden was wonderful").label()).isEqualTo(Label.POSITIVE);
        assertThat(progress).anySatisfy(line -> assertThat(line).contains("calibrated: factor"));
        assertThat(weights.temperature().factor()).isNotEqualTo(1);
    }

    @Test
    void saysWhichSetIsMissing() throws IOException {
        Path missing = data.resolve("auxiliary/hate.tsv");
        Files.delete(missing);

        assertThatThrownBy(() -> SocialTraining.train(data, null, line -> {}))
                .hasMessage("a training set is missing: " + missing);
    }

    @Test
    void saysThatPolarityHasThreeLabels() throws IOException {
        write("polarity/semeval13_16_A", posts("2013train", 2));

        assertThatThrownBy(() -> SocialTraining.train(data, null, line -> {})).hasMessageContaining("must have labels");
    }

    @Test
    void judgesPostsThatItHasNotSeen() throws IOException {
        assertThat(recall(Recipe.SHIPPED)).isEqualTo(1);

        // when what is held out turns the words round
        var target = new ArrayList<>(posts("2013train", 3));
        posts("2016test", 3)
                .forEach(line -> target.add(
                        line.contains("dreadful") ? line.replace("\t0\t", "\t2\t") : line.replace("\t2\t", "\t0\t")));
        write("polarity/semeval13_16_A", target);

        assertThat(recall(Recipe.SHIPPED)).isLessThan(0.5);
    }

    @Test
    void learnsNothingFromFeaturesThatAreLeftOut() throws IOException {
        Recipe none = Recipe.SHIPPED.withoutSources("");
        for (Block block : Block.ALL) {
            none = none.without(block);
        }

        assertThat(recall(none)).isLessThan(0.5);
    }

    private double recall(Recipe recipe) throws IOException {
        return Quality.of(SocialTraining.judge(recipe, data, line -> {}), 1)
                .macroRecall()
                .value();
    }

    private byte[] written(String name, @org.jspecify.annotations.Nullable String heldOut) throws IOException {
        SocialTraining.train(data, heldOut, line -> {}).write(data.resolve(name));
        return Files.readAllBytes(data.resolve(name));
    }

    private void write(String file, List<String> lines) throws IOException {
        Path path = data.resolve(file + ".tsv");
        Files.createDirectories(path.getParent());
        Files.write(path, lines);
    }

    private static List<String> posts(String year, int labels) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            int label = i % labels;
            String thing = THINGS.get(i % THINGS.size());
            lines.add(year + ":" + i + "\t" + label + "\t" + String.format(FEELINGS.get(label), thing));
        }
        return lines;
    }
}
