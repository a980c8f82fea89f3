// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * X's interface, version 2, over HTTP. Answers are bounded in time and size, redirects are not followed, so that the
 * token goes to no other host. Thread-safe.
 */
final class XApi {

    /** A page of a hundred posts, each of some kilobytes, with what is included, is a tenth of it. */
    private static final int MAX_ANSWER_BYTES = 16 << 20;

    private static final String AGENT = "groundswell/0.1.0";

    private final URI base;
    private final BearerToken token;
    private final Duration patience;
    private final HttpClient client;

    /** @param patience how long an answer may take; of a stream, its beginning */
    XApi(URI base, BearerToken token, Duration patience) {
        this.base = base;
        this.token = token;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    /**
     * @param asked for what, as messages name it
     * @throws XFailure when it does not answer, or not with success
     */
    XAnswer get(String asked, String path, Map<String, String> query) throws XFailure, InterruptedException {
        return whole(asked, request(path, query).GET().build());
    }

    /** Sends JSON. */
    XAnswer post(String asked, String path, Map<String, String> query, byte[] json)
            throws XFailure, InterruptedException {
        return whole(
                asked,
                request(path, query)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(json))
                        .build());
    }

    /** A stream that has begun. */
    record Opened(XAnswer answer, Chunks chunks) {}

    Opened open(String asked, String path, Map<String, String> query) throws XFailure, InterruptedException {
        HttpResponse<Body> response = send(asked, request(path, query).GET().build(), XApi::body);
        XAnswer answer = new XAnswer(
                response.statusCode(), response.headers(), response.body().whole());
        if (!answer.isGood()) {
            throw answer.failure(asked, token, Instant.now());
        }
        return new Opened(answer, response.body().chunks());
    }

    /** What follows the headers: of a stream its bytes as they come, of an error its words. */
    @SuppressWarnings("ArrayRecordComponent") // handed over and never compared
    private record Body(byte[] whole, Chunks chunks) {}

    private static HttpResponse.BodySubscriber<Body> body(HttpResponse.ResponseInfo info) {
        return info.statusCode() == 200
                ? HttpResponse.BodySubscribers.mapping(new Chunks(), chunks -> new Body(new byte[0], chunks))
                : HttpResponse.BodySubscribers.mapping(
                        new BoundedBody(MAX_ANSWER_BYTES), whole -> new Body(whole, new Chunks()));
    }

    private XAnswer whole(String asked, HttpRequest request) throws XFailure, InterruptedException {
        HttpResponse<byte[]> response = send(asked, request, info -> new BoundedBody(MAX_ANSWER_BYTES));
        XAnswer answer = new XAnswer(response.statusCode(), response.headers(), response.body());
        if (!answer.isGood()) {
            throw answer.failure(asked, token, Instant.now());
        }
        return answer;
    }

    private <T> HttpResponse<T> send(String asked, HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws XFailure, InterruptedException {
        CompletableFuture<HttpResponse<T>> response = client.sendAsync(request, handler);
        try {
            return response.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw XFailure.network("cannot reach " + base.getHost() + " for " + asked + ": " + reason(cause));
        } catch (TimeoutException e) {
            throw XFailure.network(base.getHost() + " did not answer within " + patience.toMillis() / 1e3
                    + " s when asked for " + asked);
        } finally {
            response.cancel(true);
        }
    }

    private HttpRequest.Builder request(String path, Map<String, String> query) {
        String parameters = query.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        URI uri = base.resolve(path + (parameters.isEmpty() ? "" : "?" + parameters));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("User-Agent", AGENT);
        token.into(request);
        return request;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Only what the network says: an exception of the client might hold the request. */
    private String reason(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; depth < 5 && cause.getMessage() == null && cause.getCause() != null; depth++) {
            cause = cause.getCause();
        }
        String message = cause instanceof IOException && cause.getMessage() != null
                ? cause.getMessage()
                : cause.getClass().getSimpleName();
        return token.hide(Shown.text(message, 200));
    }
}
