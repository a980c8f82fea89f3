// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XAnswerTest {

    private static final BearerToken TOKEN = BearerToken.of("AAAA-of-this-test");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"401,DENIED", "403,DENIED", "429,LIMITED", "400,REJECTED", "409,REJECTED", "503,SERVER", "302,SERVER"})
    void tellsWhatKindOfFailureAStatusIs(int status, XFailure.Kind kind) {
        assertThat(failure(status, "", Map.of()).kind()).isEqualTo(kind);
    }

    @Test
    void saysWhyInXsOwnWordsWithoutTheTokenAndWithoutTricks() {
        String body = "{\"title\":\"Unauthorized\",\"detail\":\"no \u202E AAAA-of-this-test \\u001B[2J\"}";

        assertThat(failure(401, body, Map.of()))
                .hasMessage("X answers 401 when asked for the stream: Unauthorized: no \uFFFD [token] \uFFFD[2J");
        assertThat(failure(503, "<html>", Map.of())).hasMessage("X answers 503 when asked for the stream");
        assertThat(failure(400, "{\"errors\":[{\"message\":\"since_id is old\"}]}", Map.of()))
                .hasMessageEndingWith(": since_id is old");
    }

    @Test
    void knowsByXsOwnClockWhenItWillAnswerAgain() {
        Map<String, String> headers = Map.of(
                "date", "Sun, 1 Mar 2026 11:00:00 GMT",
                "x-rate-limit-remaining", "0",
                "x-rate-limit-reset",
                        String.valueOf(NOON.minusSeconds(3_600 - 90).getEpochSecond()));

        assertThat(failure(429, "", headers).untilReset()).isEqualTo(Duration.ofSeconds(91));
    }

    @Test
    void waitsForNoWindowThatIsNotUsedUpOrThatIsNone() {
        String reset = String.valueOf(NOON.plusSeconds(90).getEpochSecond());

        assertThat(failure(429, "", Map.of("x-rate-limit-remaining", "7", "x-rate-limit-reset", reset))
                        .untilReset())
                .isNull();
        assertThat(failure(429, "", Map.of("x-rate-limit-remaining", "0")).untilReset())
                .isNull();
        assertThat(failure(429, "", Map.of("x-rate-limit-remaining", "0", "x-rate-limit-reset", "soon"))
                        .untilReset())
                .isNull();
    }

    private static XFailure failure(int status, String body, Map<String, String> headers) {
        HttpHeaders all = HttpHeaders.of(
                headers.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue()))),
                (name, value) -> true);
        return new XAnswer(status, all, body.getBytes(UTF_8)).failure("the stream", TOKEN, NOON);
    }
}
