// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import io.groundswell.events.Json;
import io.groundswell.events.Swing;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A webhook of the user's own, signed as Standard Webhooks 1.0 has it: {@code webhook-id}, which is the same when it is
 * sent again; {@code webhook-timestamp}, in seconds, so that an old one is not taken for new; {@code webhook-signature},
 * {@code v1,} and the base64 of the HMAC-SHA256 of {@code id.timestamp.body}.
 */
final class WebhookSink implements SwingSink {

    private static final String ALGORITHM = "HmacSHA256";

    private final URI url;
    private final @Nullable Secret secret;
    private final Clock clock;
    private final HttpPost http = new HttpPost();

    WebhookSink(URI url, @Nullable Secret secret, Clock clock) {
        this.url = url;
        this.secret = secret;
        this.clock = clock;
    }

    /** The body. */
    private record Event(String type, String timestamp, String title, Swing data) {}

    @Override
    public void send(Swing swing) throws UndeliveredException, InterruptedException {
        String id = AlertText.id(swing);
        long timestamp = clock.instant().getEpochSecond();
        String type = "swing." + AlertText.lower(swing.state());
        byte[] body = Json.MAPPER.writeValueAsBytes(
                new Event(type, clock.instant().toString(), AlertText.title(swing), swing));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(timestamp));
        if (secret != null) {
            headers.put("webhook-signature", signature(secret, id, timestamp, body));
        }
        http.send(url, body, headers);
    }

    /** A secret that begins with {@code whsec_} is base64 behind that; any other is its own bytes. */
    static String signature(Secret secret, String id, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
