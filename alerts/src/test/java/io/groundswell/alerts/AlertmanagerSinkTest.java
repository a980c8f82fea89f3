// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Against a server that holds what comes to the form of Alertmanager's own OpenAPI document, version 2. */
class AlertmanagerSinkTest {

    private static final Pattern LABEL = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
    private static final Clock CLOCK = Clock.fixed(Swings.NOON, ZoneOffset.UTC);

    @Test
    void postsWhatAlertmanagerTakesAndResolvesTheSameAlert() throws Exception {
        try (Receiver receiver = new Receiver();
                AlertmanagerSink sink = new AlertmanagerSink(receiver.url("/"), CLOCK, Duration.ofHours(1))) {
            sink.send(Swings.open());
            sink.send(Swings.over());

            assertThat(receiver.requests).allSatisfy(request -> {
                assertThat(request.path()).isEqualTo("/api/v2/alerts");
                assertThat(request.headers().get("content-type")).startsWith("application/json");
                assertTaken(request.json());
            });
            JsonNode open = receiver.requests.get(0).json().get(0);
            JsonNode over = receiver.requests.get(1).json().get(0);
            assertThat(over.get("labels")).isEqualTo(open.get("labels"));
            assertThat(over.at("/annotations/summary")).isEqualTo(open.at("/annotations/summary"));
            assertThat(open.at("/startsAt").stringValue()).isEqualTo("2026-03-14T12:00:00Z");
            assertThat(Instant.parse(open.at("/endsAt").stringValue())).isAfter(Swings.NOON);
            assertThat(over.at("/endsAt").stringValue()).isEqualTo("2026-03-14T13:00:00Z");
            assertThat(open.at("/labels/severity").stringValue()).isEqualTo("major");
            assertThat(open.get("labels").toString()).doesNotContain("0.4"); // a value would make it another alert
        }
    }

    @Test
    void repeatsWhatIsOpen() throws Exception {
        try (Receiver receiver = new Receiver();
                AlertmanagerSink sink = new AlertmanagerSink(receiver.url(""), CLOCK, Duration.ofMillis(50))) {
            sink.send(Swings.open());

            await().until(() -> receiver.requests.size() >= 3);

            assertThat(receiver.requests.subList(0, 3))
                    .extracting(Receiver.Request::text)
                    .containsOnly(receiver.requests.get(0).text());
        }
    }

    /** postableAlerts: an array of {labels*, annotations, startsAt, endsAt, generatorURL}; labels a map of text. */
    private static void assertTaken(JsonNode alerts) {
        assertThat(alerts.isArray()).isTrue();
        alerts.forEach(alert -> {
            assertThat(alert.propertyNames())
                    .isSubsetOf("labels", "annotations", "startsAt", "endsAt", "generatorURL")
                    .contains("labels");
            assertThat(alert.at("/labels/alertname").stringValue()).isNotEmpty();
            alert.get("labels").properties().forEach(label -> {
                assertThat(label.getKey()).matches(LABEL);
                assertThat(label.getValue().isString()).isTrue();
            });
            alert.get("annotations")
                    .forEach(value -> assertThat(value.isString()).isTrue());
            Instant.parse(alert.get("startsAt").stringValue());
            Instant.parse(alert.get("endsAt").stringValue());
        });
    }
}
