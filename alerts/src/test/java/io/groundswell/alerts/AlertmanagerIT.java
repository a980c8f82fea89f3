// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundswell.events.Swing;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Against Prometheus' own Alertmanager. */
class AlertmanagerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration OFTEN = Duration.ofMillis(100);

    @TempDir
    private static Path folder;

    private static Receiver told;
    private static Alertmanager alertmanager;

    @BeforeAll
    static void start() throws Exception {
        told = new Receiver();
        alertmanager = Alertmanager.start(folder, told.url("/told"));
    }

    @AfterAll
    static void stop() {
        alertmanager.close();
        told.close();
    }

    @Test
    void tellsOfASwingOnceHoweverOftenItIsRepeatedAndOnceThatItIsOver() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Swing open = Swings.of("one", "night-ferry", "all", now.minusSeconds(300));

        try (AlertmanagerSink sink = new AlertmanagerSink(alertmanager.url(), Clock.systemUTC(), OFTEN)) {
            sink.send(open);
            await().atMost(PATIENCE).until(() -> statuses("one").contains("firing"));
            JsonNode active = only("one");
            await().pollDelay(OFTEN.multipliedBy(10)).until(() -> true); // ten repetitions, and a turn of its own
            sink.send(open.resolved(now, Swing.Resolution.RETURNED));
            await().atMost(PATIENCE).until(() -> statuses("one").contains("resolved"));

            assertThat(statuses("one")).containsExactly("firing", "resolved");
            assertThat(active.at("/labels/alertname").stringValue()).isEqualTo("GroundswellSwing");
            assertThat(active.at("/labels/story").stringValue()).isEqualTo("night-ferry");
            assertThat(active.at("/annotations/summary").stringValue()).contains("net sentiment fell");
            assertThat(Instant.parse(active.at("/startsAt").stringValue())).isEqualTo(open.openedAt());
            assertThat(alertmanager.active()).noneMatch(alert -> isOf(alert, "one"));
        }
    }

    @Test
    void takesNamesOfAnySort() throws Exception {
        Swing odd = Swings.of("odd", "ferry", "fun\r\n\"{}\u202e\ud83d" + "x".repeat(400), Instant.now());

        try (AlertmanagerSink sink = new AlertmanagerSink(alertmanager.url(), Clock.systemUTC(), PATIENCE)) {
            sink.send(odd);

            await().atMost(PATIENCE).until(() -> statuses("odd").contains("firing"));
        }
    }

    private static JsonNode only(String swing) throws Exception {
        List<JsonNode> alerts = alertmanager.active().stream()
                .filter(alert -> isOf(alert, swing))
                .toList();
        assertThat(alerts).hasSize(1);
        return alerts.get(0);
    }

    /** What its webhook was told of a swing, in order. */
    private static List<String> statuses(String swing) {
        return told.requests.stream()
                .map(Receiver.Request::json)
                .filter(notice -> isOf(notice.get("alerts").get(0), swing))
                .map(notice -> notice.at("/status").stringValue())
                .toList();
    }

    private static boolean isOf(JsonNode alert, String swing) {
        return alert.at("/labels/swing").stringValue().equals(swing);
    }
}
