// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLetterTest {

    @ParameterizedTest
    @EnumSource
    void survivesItsHeaders(DeadLetter.Stage stage) {
        DeadLetter letter = new DeadLetter(stage, "not a post: ünexpected 😡", "groundswell.posts.v1", 2, 41L);
        Headers headers = new RecordHeaders();

        letter.write(headers);

        assertThat(DeadLetter.read(headers)).isEqualTo(letter);
    }

    @Test
    void replacesTheHeadersOfAnEarlierDeath() {
        Headers headers = new RecordHeaders();
        new DeadLetter(DeadLetter.Stage.PROCESSING, "first", "a", 0, 1).write(headers);

        DeadLetter second = new DeadLetter(DeadLetter.Stage.PRODUCTION, "second", "b", 1, 2);
        second.write(headers);

        assertThat(DeadLetter.read(headers)).isEqualTo(second);
        assertThat(headers.toArray()).hasSize(5);
    }

    @Test
    void leavesTheHeadersOfTheRecordAlone() {
        Headers headers = new RecordHeaders().add("schema", "post/1".getBytes(StandardCharsets.UTF_8));

        new DeadLetter(DeadLetter.Stage.PROCESSING, "why", "a", 0, 1).write(headers);

        assertThat(headers.lastHeader("schema").value()).asString().isEqualTo("post/1");
    }

    @Test
    void cutsAReasonThatIsTooLong() {
        DeadLetter letter = new DeadLetter(DeadLetter.Stage.PROCESSING, "x".repeat(10_000_000), "a", 0, 1);

        assertThat(letter.reason()).hasSize(1_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dead-letter.stage",
                "dead-letter.reason",
                "dead-letter.topic",
                "dead-letter.partition",
                "dead-letter.offset"
            })
    void isNoneWhereAHeaderIsMissing(String name) {
        Headers headers = headers();
        headers.remove(name);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeadLetter.read(headers))
                .withMessage("not a dead letter: header " + name + " is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dead-letter.stage", "dead-letter.partition", "dead-letter.offset"})
    void isNoneWhereAHeaderIsRubbish(String name) {
        Headers headers = headers();
        headers.remove(name).add(name, new byte[] {(byte) 0xff, 'x'});

        assertThatIllegalArgumentException().isThrownBy(() -> DeadLetter.read(headers));
    }

    private static Headers headers() {
        Headers headers = new RecordHeaders();
        new DeadLetter(DeadLetter.Stage.PROCESSING, "why", "a", 0, 1).write(headers);
        return headers;
    }
}
