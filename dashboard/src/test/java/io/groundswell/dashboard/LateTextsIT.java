// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.dashboard.board.Limits;
import io.groundswell.dashboard.web.WebSettings;
import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import io.groundswell.events.SentimentWindow.Examples;
import io.groundswell.events.SentimentWindow.Status;
import io.groundswell.events.TopicCreator;
import io.groundswell.events.Topics;
import io.groundswell.events.WindowKey;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page that has room for two texts, and is shown a post that it read long ago. */
@ExtendWith(Evening.class)
class LateTextsIT {

    private static final String PREFIX = "late.";
    private final Instant now = Instant.now();

    @Test
    void findsTheTextOfAPostThatIsNamedLongAfterItWasReadUnlessItWasDeleted() throws Exception {
        TopicCreator.createMissing(Evening.kafka(), PREFIX, 1);
        try (Topic topic = new Topic(Evening.kafka(), PREFIX)) {
            post(topic, 1);
            post(topic, 2);
            topic.send(Topics.POSTS, "anna", deletion(2));
            for (int i = 10; i < 20; i++) { // so that neither text nor deletion is remembered
                post(topic, i);
                topic.send(Topics.POSTS, "anna", deletion(100 + i));
            }
            topic.flush();
            try (Dashboard page = open()) {
                Awaitility.await().until(page::isReady);
                Awaitility.await().until(() -> texts(page, "x:19").contains("post 19"));
                assertThat(texts(page, "x:1")).doesNotContain("post 1");

                name(topic, "x:1", "x:2");

                Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> texts(page, "x:1")
                        .contains("post 1"));
                assertThat(texts(page, "x:2")).doesNotContain("post 2");
            }
        }
    }

    private static Dashboard open() {
        return Dashboard.open(
                new DashboardSettings(
                        Evening.kafka(),
                        PREFIX,
                        "groundswell",
                        new Limits(1_000, 100, 2, 100, 10, 10),
                        new WebSettings("127.0.0.1", 0, null, Set.of(), 10)),
                new SimpleMeterRegistry(),
                () -> "");
    }

    private void post(Topic topic, int i) {
        topic.send(
                Topics.POSTS,
                "anna",
                Post.upsert("x:" + i, Platform.X, "anna", now).text("post " + i).build());
    }

    private Post deletion(int i) {
        return Post.delete("x:" + i, Platform.X, "anna", now).version(5).build();
    }

    private void name(Topic topic, String... ids) {
        Instant end = now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
        WindowKey key = new WindowKey("ferry", "x", WindowKey.ALL, Duration.ofHours(24), end);
        Examples examples = new Examples(List.of(ids), List.of(), List.of());
        topic.send(Topics.WINDOWS, key, new Crowd(2, 0, 0).window(key, Status.OPEN, List.of(), examples));
        topic.flush();
    }

    private static String texts(Dashboard page, String id) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(page.url() + "api/v1/posts?id=" + id))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
