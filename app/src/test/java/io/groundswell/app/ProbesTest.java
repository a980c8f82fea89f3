// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProbesTest {

    private static final String HOST = "127.0.0.1";

    private final AtomicBoolean live = new AtomicBoolean(true);
    private final AtomicBoolean ready = new AtomicBoolean();
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private Probes probes;

    @BeforeEach
    void start() throws IOException {
        probes = Probes.start(HOST, 0, registry, live::get, ready::get);
    }

    @AfterEach
    void stop() {
        probes.close();
    }

    @Test
    void tellAProcessThatStartsFromOneThatWorks() throws Exception {
        assertThat(get("/livez").statusCode()).isEqualTo(200);
        assertThat(get("/readyz").statusCode()).isEqualTo(503);

        ready.set(true);

        assertThat(get("/readyz").statusCode()).isEqualTo(200);
    }

    @Test
    void saySoWhenAProcessShouldBeRestarted() throws Exception {
        live.set(false);

        assertThat(get("/livez").statusCode()).isEqualTo(503);
    }

    @Test
    void giveTheMetersToPrometheus() throws Exception {
        Counter.builder("groundswell.posts")
                .tag("outcome", "contributed")
                .register(registry)
                .increment(3);

        HttpResponse<String> answer = get("/metrics");

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
        assertThat(answer.body()).contains("groundswell_posts_total{outcome=\"contributed\"} 3.0");
    }

    @Test
    void nameWhatTheyAnswerWhereTheyDoNot() throws Exception {
        HttpResponse<String> answer = get("/");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/livez /readyz /metrics");
    }

    @Test
    void nameThePortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> Probes.start(HOST, taken.getLocalPort(), registry, live::get, ready::get))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("cannot listen on 127.0.0.1:" + taken.getLocalPort() + " for probes");
        }
    }

    @Test
    void giveThePortBackWhenClosed() throws IOException {
        int port = probes.port();

        probes.close();

        new ServerSocket(port).close();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://" + HOST + ":" + probes.port() + path))
                                .timeout(Duration.ofSeconds(10))
                                .build(),
                        BodyHandlers.ofString());
    }
}
