// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard;

import io.groundswell.broker.BrokerSettings;
import io.groundswell.broker.EmbeddedBroker;
import io.groundswell.events.TopicCreator;
import io.groundswell.events.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** A broker that holds the made-up evening, and a page on it: started once for all tests. */
final class Evening implements BeforeAllCallback {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static Opened opened;

    private static final class Opened implements AutoCloseable {
        private final EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.temporary());
        private final Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
        private final Topic topic = new Topic(kafka, Topics.DEFAULT_PREFIX);
        private final Scene scene = new Scene(topic, Instant.now());
        private Dashboard dashboard;

        private Opened() throws InterruptedException {
            TopicCreator.createMissing(kafka, Topics.DEFAULT_PREFIX, 2);
            scene.write();
            dashboard = open(0);
        }

        private Dashboard open(int port) {
            Dashboard page = Dashboard.open(
                    DashboardSettings.local(kafka, "groundswell", port), new SimpleMeterRegistry(), () -> "up 1\n");
            Awaitility.await().until(page::isReady);
            return page;
        }

        @Override
        public void close() {
            dashboard.close();
            topic.close();
            broker.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        opened = context.getRoot()
                .getStore(Namespace.create(Evening.class))
                .getOrComputeIfAbsent(Evening.class, key -> begin(), Opened.class);
    }

    private static Opened begin() {
        try {
            return new Opened();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while the evening began", e);
        }
    }

    static Map<String, Object> kafka() {
        return opened.kafka;
    }

    static Topic topic() {
        return opened.topic;
    }

    static Scene scene() {
        return opened.scene;
    }

    static String url() {
        return opened.dashboard.url();
    }

    static int port() {
        return URI.create(url()).getPort();
    }

    static void stopPage() {
        opened.dashboard.close();
    }

    static void startPage(int port) {
        opened.dashboard = opened.open(port);
    }

    /** The body of what the page answers. */
    static String get(String path) {
        return ask(path).body();
    }

    static HttpResponse<String> ask(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(path, e);
        }
    }
}
