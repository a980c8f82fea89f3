// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Bluesky's view of its posts, over HTTP ({@code app.bsky.feed.*}); the public host asks for no authentication. At most
 * so many requests a second are made, and none while the server asks to be left alone. One thread asks.
 */
final class AppView {

    /** Run by Bluesky for everybody. */
    static final URI PUBLIC_HOST = URI.create("https://public.api.bsky.app");

    /** Most posts that {@code getPosts} takes. */
    static final int MAX_POSTS = 25;

    /** An answer that is longer is none. */
    private static final int MAX_BYTES = 16 << 20;

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration WHEN_BUSY = Duration.ofSeconds(10);

    private final URI host;
    private final long pauseNanos;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private long next = System.nanoTime();

    /** @param perSecond most requests; the public host was seen to take 10 */
    AppView(URI host, double perSecond) {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException("requests per second must be positive: were " + perSecond);
        }
        this.host = host;
        this.pauseNanos = (long) (1e9 / perSecond);
    }

    /**
     * A post with the replies to it.
     *
     * @param depth how many levels of replies
     * @throws IOException when there is no answer, or none that helps
     */
    byte[] thread(String post, int depth) throws IOException, InterruptedException {
        return get("getPostThread?depth=" + depth + "&parentHeight=0&uri=" + encoded(post));
    }

    /** @param posts at most {@value #MAX_POSTS} */
    byte[] posts(List<String> posts) throws IOException, InterruptedException {
        return get(
                "getPosts?" + posts.stream().map(uri -> "uris=" + encoded(uri)).collect(Collectors.joining("&")));
    }

    private byte[] get(String call) throws IOException, InterruptedException {
        await();
        HttpRequest request = HttpRequest.newBuilder(host.resolve("/xrpc/app.bsky.feed." + call))
                .timeout(TIMEOUT)
                .header("Accept", "application/json")
                .header("User-Agent", "Groundswell")
                .build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            int status = response.statusCode();
            if (status == 429 || status >= 500) {
                Duration asked = RetryAfter.of(
                        response.headers().firstValue("retry-after").orElse(null));
                next = System.nanoTime() + (asked.isZero() ? WHEN_BUSY : asked).toNanos();
                throw new BusyException(host + " answered HTTP " + status);
            }
            if (status != 200) {
                throw new IOException(host + " answered HTTP " + status);
            }
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IOException(host + " answered with more than " + MAX_BYTES + " bytes");
            }
            return bytes;
        }
    }

    /** The same may be asked again later. */
    static final class BusyException extends IOException {
        private static final long serialVersionUID = 1L;

        BusyException(String message) {
            super(message);
        }
    }

    private void await() throws InterruptedException {
        long wait = next - System.nanoTime();
        if (wait > 0) {
            Thread.sleep(Duration.ofNanos(wait).toMillis() + 1);
        }
        next = System.nanoTime() + pauseNanos;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
