// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.groundswell.events.Json;
import io.groundswell.events.Swing;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookSinkTest {

    private static final Clock CLOCK = Clock.fixed(Swings.NOON, ZoneOffset.UTC);

    private Receiver receiver;

    @BeforeEach
    void open() throws Exception {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void sendsTheSwingUnderAnIdThatStaysTheSame() throws Exception {
        WebhookSink sink = new WebhookSink(receiver.url("/hook"), null, CLOCK);

        sink.send(Swings.open());
        sink.send(Swings.open());
        sink.send(Swings.over());

        assertThat(receiver.requests)
                .extracting(request -> request.headers().get("webhook-id"))
                .containsExactly("5f0c-open", "5f0c-open", "5f0c-resolved");
        assertThat(receiver.requests.get(0).path()).isEqualTo("/hook");
        assertThat(receiver.requests.get(0).json().at("/type").stringValue()).isEqualTo("swing.open");
        assertThat(Json.MAPPER.treeToValue(receiver.requests.get(0).json().get("data"), Swing.class))
                .isEqualTo(Swings.open());
        assertThat(receiver.requests.get(0).headers()).doesNotContainKey("webhook-signature");
    }

    @Test
    void signsAsStandardWebhooksHasIt() throws Exception {
        byte[] key = "a key of thirty-two bytes or so..".getBytes(StandardCharsets.UTF_8);
        Secret secret = Secret.of("whsec_" + Base64.getEncoder().encodeToString(key), "secret");

        new WebhookSink(receiver.url("/hook"), secret, CLOCK).send(Swings.open());

        Receiver.Request request = receiver.requests.get(0);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String signed = request.headers().get("webhook-id") + "." + Swings.NOON.getEpochSecond() + "." + request.text();
        assertThat(request.headers())
                .containsEntry("webhook-timestamp", Long.toString(Swings.NOON.getEpochSecond()))
                .containsEntry(
                        "webhook-signature",
                        "v1,"
                                + Base64.getEncoder()
                                        .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
    }

    /** The example of the specification's own libraries. */
    @Test
    void agreesWithAWorkedExample() {
        Secret secret = Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "secret");

        assertThat(WebhookSink.signature(
                        secret,
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1614265330,
                        "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void mayTryAgainWhereThatHelps() {
        for (int status : new int[] {408, 429, 500, 503}) {
            receiver.failing(1, status).askingToWait("7");

            assertThatExceptionOfType(UndeliveredException.class)
                    .isThrownBy(() -> sink().send(Swings.open()))
                    .satisfies(failure -> assertThat(failure.isHopeless()).isFalse())
                    .satisfies(failure -> assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(7)));
        }
    }

    @Test
    void givesUpAtOnceWhereItDoesNot() {
        for (int status : new int[] {400, 401, 404, 410}) {
            receiver.failing(1, status);

            assertThatExceptionOfType(UndeliveredException.class)
                    .isThrownBy(() -> sink().send(Swings.open()))
                    .satisfies(failure -> assertThat(failure.isHopeless()).isTrue());
        }
    }

    @Test
    void followsNoRedirect() {
        receiver.failing(1, 302);

        assertThatExceptionOfType(UndeliveredException.class)
                .isThrownBy(() -> sink().send(Swings.open()))
                .withMessage("the receiver answered with status 302");
        assertThat(receiver.requests).isEmpty();
    }

    @Test
    void tellsNoUrlWhenNobodyAnswers() {
        WebhookSink sink = sink();
        receiver.close();

        assertThatExceptionOfType(UndeliveredException.class)
                .isThrownBy(() -> sink.send(Swings.open()))
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("hook", "127.0.0.1"))
                .satisfies(failure -> assertThat(failure.isHopeless()).isFalse());
    }

    private WebhookSink sink() {
        return new WebhookSink(receiver.url("/hook"), null, CLOCK);
    }
}
