// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/**
 * What an orchestrator and a scraper ask a process: {@code /livez}, {@code /readyz} and {@code /metrics}. One thread
 * answers, so that whoever asks too much delays only the others who ask.
 */
final class Probes implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService executor = Executors.newSingleThreadExecutor();

    private Probes(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts to answer.
     *
     * @param live whether the process works or will; else it should be restarted
     * @param ready whether it processes posts now
     */
    static Probes start(
            String host, int port, PrometheusMeterRegistry registry, BooleanSupplier live, BooleanSupplier ready)
            throws IOException {
        Probes probes;
        try {
            probes = new Probes(HttpServer.create(new InetSocketAddress(host, port), 16));
        } catch (IOException e) {
            throw new IOException("cannot listen on " + host + ":" + port + " for probes: " + e.getMessage(), e);
        }
        probes.server.setExecutor(probes.executor);
        probes.server.createContext("/livez", exchange -> answer(exchange, live));
        probes.server.createContext("/readyz", exchange -> answer(exchange, ready));
        probes.server.createContext(
                "/metrics", exchange -> send(exchange, 200, "text/plain; version=0.0.4", registry.scrape()));
        probes.server.createContext("/", exchange -> send(exchange, 404, "text/plain", "/livez /readyz /metrics\n"));
        probes.server.start();
        return probes;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, BooleanSupplier good) throws IOException {
        boolean answer = good.getAsBoolean();
        send(exchange, answer ? 200 : 503, "text/plain", answer ? "ok\n" : "not yet, or no longer\n");
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
