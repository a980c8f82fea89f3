// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import com.sun.net.httpserver.HttpServer;
import io.groundswell.events.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** An HTTP server on this machine that keeps what it is sent, and answers as it is told. */
final class Receiver implements AutoCloseable {

    final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final HttpServer server;
    private volatile int failure;
    private volatile String retryAfter = "";

    record Request(String path, Map<String, String> headers, String text) {

        JsonNode json() {
            return Json.MAPPER.readTree(text);
        }
    }

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean fails = failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            if (!fails) {
                requests.add(new Request(
                        exchange.getRequestURI().getPath(), headers, new String(body, StandardCharsets.UTF_8)));
            } else if (!retryAfter.isEmpty()) {
                exchange.getResponseHeaders().add("Retry-After", retryAfter);
            }
            if (fails && failure / 100 == 3) {
                exchange.getResponseHeaders().add("Location", url("/elsewhere").toString());
            }
            exchange.sendResponseHeaders(fails ? failure : 200, -1);
            exchange.close();
        });
        server.start();
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** The next requests are answered with this status. */
    Receiver failing(int times, int status) {
        failure = status;
        failures.set(times);
        return this;
    }

    Receiver askingToWait(String seconds) {
        retryAfter = seconds;
        return this;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
