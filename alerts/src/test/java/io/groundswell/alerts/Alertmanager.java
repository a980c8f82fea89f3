// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import io.groundswell.events.Json;
import io.groundswell.simulator.RealProgram;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A real Alertmanager on this machine, which tells a webhook of what begins and what is over. Without one, tests fail. */
final class Alertmanager implements AutoCloseable {

    private static final RealProgram PROGRAM = new RealProgram(
            "GROUNDSWELL_ALERTMANAGER",
            "prometheus-alertmanager",
            List.of(
                    "/usr/bin/prometheus-alertmanager",
                    "/usr/bin/alertmanager",
                    "/usr/local/bin/alertmanager",
                    "/opt/homebrew/bin/alertmanager"));

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final URI url;

    private Alertmanager(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** @param folder for its settings, its state and its log */
    static Alertmanager start(Path folder, URI webhook) throws IOException, InterruptedException {
        Path program = PROGRAM.get()
                .orElseThrow(() -> new AssertionError("the tests of alerts need Alertmanager: " + PROGRAM.help()));
        Path settings = Files.writeString(folder.resolve("alertmanager.yml"), """
                route: {receiver: hook, group_by: [swing], group_wait: 100ms, group_interval: 1s, repeat_interval: 1h}
                receivers: [{name: hook, webhook_configs: [{url: '%s', send_resolved: true}]}]
                """.formatted(webhook));
        int port = freePort();
        Path log = folder.resolve("alertmanager.log");
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--config.file=" + settings,
                        "--storage.path=" + folder.resolve("alertmanager"),
                        "--web.listen-address=127.0.0.1:" + port,
                        "--cluster.listen-address=")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Alertmanager started = new Alertmanager(process, URI.create("http://127.0.0.1:" + port));
        try {
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> started.isReadyOrDead());
            if (!process.isAlive()) {
                throw new AssertionError("Alertmanager ended: " + Files.readString(log));
            }
            return started;
        } catch (RuntimeException | AssertionError e) {
            started.close();
            throw e;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean isReadyOrDead() throws InterruptedException {
        try {
            return !process.isAlive() || get("/-/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(url.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    URI url() {
        return url;
    }

    /** The alerts that it holds for active. */
    List<JsonNode> active() throws IOException, InterruptedException {
        return Json.MAPPER
                .readTree(get("/api/v2/alerts?active=true").body())
                .valueStream()
                .toList();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
