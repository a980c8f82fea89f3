// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/**
 * Posts JSON. A success is any 2xx; 408, 429, 5xx and a broken connection may pass; anything else will not. Follows no
 * redirect, since that would carry the alert where nobody sent it. No message tells the URL, which may be a secret.
 */
final class HttpPost {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    void send(URI url, byte[] json, Map<String, String> headers) throws UndeliveredException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "groundswell-alerts")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json));
        headers.forEach(request::header);
        HttpResponse<Void> response;
        try {
            response = client.send(request.build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw UndeliveredException.forNow("no answer: " + e.getClass().getSimpleName());
        }
        int status = response.statusCode();
        if (status / 100 == 2) {
            return;
        }
        String message = "the receiver answered with status " + status;
        if (status == 408 || status == 429 || status >= 500) {
            throw UndeliveredException.until(message, retryAfter(response));
        }
        throw UndeliveredException.forGood(message);
    }

    /** Only its form in seconds; a date is taken for none. */
    private static Duration retryAfter(HttpResponse<?> response) {
        String value = response.headers().firstValue("Retry-After").orElse("");
        if (!value.matches("\\d{1,6}")) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(Long.parseLong(value));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
