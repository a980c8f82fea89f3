// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class SentimentWindowTest {

    private static final JsonSerde<SentimentWindow> SERDE =
            JsonSerde.internal(SentimentWindow.class, "sentiment-window");

    @Test
    void knowsItsKey() {
        assertThat(Valid.WINDOW.key()).isEqualTo(Valid.KEY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "posts; 11; posts must be negative + neutral + positive: was 11",
                "negative; -6; negative must not be negative: was -6",
                "neutral; -3; neutral must not be negative: was -3",
                "reposts; -1; reposts must not be negative: was -1",
                "likes; -1; likes must not be negative: was -1",
                "remarks; -1; remarks must not be negative: was -1",
                "unscored; -1; unscored must not be negative: was -1",
                "revision; -1; revision must not be negative: was -1",
                "net; -0.1; net must be from -0.75 to -0.2: was -0.1",
                "netLow; -1.1; netLow must be from -1.0 to 1.0: was -1.1",
                "netHigh; 1.1; netHigh must be from -1.0 to 1.0: was 1.1",
                "mean; -2; mean must be from -1.0 to 1.0: was -2.0",
                "deviation; -0.1; deviation must be from 0.0 to 1.4142135623730951: was -0.1",
                "deviation; \"NaN\"; deviation must be from 0.0 to 1.4142135623730951: was NaN",
                "deviation; \"Infinity\"; deviation must be from 0.0 to 1.4142135623730951: was Infinity",
                "size; \"PT10M\"; start must be end − size: was 2026-05-09T11:55:00Z to 2026-05-09T12:00:00Z",
                "size; \"PT0S\"; size must be at least PT1M: was PT0S",
                "story; \"a|b\"; story must not contain '|' or NUL: was a|b",
                "theme; null; theme must not be empty",
                "status; null; status must be given",
                "end; null; end must be given",
                "estimated; {\"posts\":11,\"negative\":{\"value\":0.4,\"low\":0,\"high\":1},\"neutral\":"
                        + "{\"value\":0.4,\"low\":0,\"high\":1},\"positive\":{\"value\":0.2,\"low\":0,\"high\":1}};"
                        + " shares must rest on at most 10 posts: was 11",
                "estimated; {\"posts\":9,\"negative\":{\"value\":0.4,\"low\":0.5,\"high\":1}};"
                        + " share must be from 0.5 to 1.0: was 0.4",
                "estimated; {\"posts\":9}; negative must be given",
                "estimated; {\"posts\":0}; posts of shares must be at least 1: was 0"
            })
    void refusesAFigureThatCannotBe(String component, String json, String message) {
        ObjectNode window = Json.MAPPER.valueToTree(Valid.WINDOW);
        window.set(component, Json.MAPPER.readTree(json));

        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> SERDE.read(window.toString()))
                .withMessageEndingWith(message);
    }

    @Test
    void mayHaveNoEstimateAsWindowsHadNoneBefore() {
        ObjectNode window = Json.MAPPER.valueToTree(Valid.WINDOW);
        window.remove("estimated");

        assertThat(SERDE.read(window.toString()).estimated()).isNull();
    }

    @Test
    void hasNoLikesWhereItIsOlderThanTheyAre() {
        ObjectNode window = Json.MAPPER.valueToTree(Valid.WINDOW);
        window.remove("likes");

        SentimentWindow read = SERDE.read(window.toString());

        assertThat(read.likes()).isZero();
        assertThat(read.reposts()).isEqualTo(Valid.WINDOW.reposts());
    }

    @Test
    void refusesAThemeFigureThatDoesNotAddUp() {
        ObjectNode window = Json.MAPPER.valueToTree(Valid.WINDOW);
        ((ObjectNode) window.get("themes").get(0)).put("posts", 6);

        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> SERDE.read(window.toString()))
                .withMessageEndingWith("posts of theme safety must be negative + neutral + positive: was 6");
    }

    @Test
    void carriesNoTraceOfAnAuthor() {
        assertThat(new String(SERDE.write(Valid.WINDOW), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContainIgnoringCase("\"author\"")
                .doesNotContainIgnoringCase("handle")
                .doesNotContainIgnoringCase("text");
    }
}
