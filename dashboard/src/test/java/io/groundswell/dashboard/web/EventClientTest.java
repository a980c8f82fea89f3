// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class EventClientTest {

    private final Feed feed = new Feed(10);

    @Test
    void givesEachReaderWhatItsViewWants() {
        Connection overview = new Connection();
        Connection chart = new Connection();
        open(overview, Set.of());
        open(chart, Set.of("ferry|all|PT1H"));

        feed.publish("points", "ferry|all|PT1H", "a");
        feed.publish("now", null, "b");

        assertThat(overview.text()).contains("event: now").doesNotContain("event: points");
        assertThat(chart.text()).containsSubsequence("event: points", "data: \"a\"", "event: now", "data: \"b\"");
    }

    @Test
    void dropsAReaderThatTakesNothingAndServesTheOthers() {
        Connection quick = new Connection();
        Connection stalled = new Connection();
        open(quick, Set.of());
        open(stalled, Set.of());
        stalled.ready = false;
        String large = "x".repeat(100_000);

        for (int i = 0; i < 30; i++) {
            feed.publish("now", null, large);
        }

        assertThat(stalled.cut).isTrue();
        assertThat(quick.cut).isFalse();
        assertThat(quick.written.size()).isGreaterThan(3_000_000);
        assertThat(feed.load().clients()).isEqualTo(1);
        assertThat(feed.load().dropped()).isEqualTo(1);
    }

    @Test
    void goesOnWhenASlowReaderIsReadyAgain() {
        Connection slow = new Connection();
        EventClient client = open(slow, Set.of());
        slow.ready = false;
        feed.publish("now", null, "first");
        feed.publish("now", null, "second");
        assertThat(slow.text()).doesNotContain("first");

        slow.ready = true;
        client.onWritePossible();

        assertThat(slow.text()).containsSubsequence("first", "second");
    }

    @Test
    void resumesAfterAnEventAndOnlyWithThoseThatCameLater() {
        feed.publish("now", null, "before");
        String cursor = feed.cursor();
        feed.publish("now", null, "after");
        Connection connection = new Connection();

        EventClient client = connection.client(feed, Set.of());
        feed.add(client, cursor);
        client.onWritePossible();

        assertThat(connection.text()).contains("\"after\"").doesNotContain("\"before\"", "reset");
    }

    @Test
    void refusesMoreReadersThanItMayHave() {
        Feed small = new Feed(1);
        assertThat(small.add(new Connection().client(small, Set.of()), null)).isTrue();

        assertThat(small.add(new Connection().client(small, Set.of()), null)).isFalse();
    }

    @Test
    void forgetsAReaderWhoseConnectionFails() {
        Connection connection = new Connection();
        EventClient client = open(connection, Set.of());

        client.onError(new java.io.IOException("reset by peer"));
        feed.publish("now", null, "a");

        assertThat(feed.load().clients()).isZero();
        assertThat(feed.load().dropped()).isZero();
    }

    private EventClient open(Connection connection, Set<String> views) {
        EventClient client = connection.client(feed, views);
        feed.add(client, null);
        client.onWritePossible();
        return client;
    }

    /** The far end: takes bytes while it is ready. */
    private static final class Connection extends ServletOutputStream {
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private boolean ready = true;
        private boolean cut;

        EventClient client(Feed feed, Set<String> views) {
            AsyncContext context = (AsyncContext) Proxy.newProxyInstance(
                    AsyncContext.class.getClassLoader(),
                    new Class<?>[] {AsyncContext.class},
                    (proxy, method, args) -> null);
            return new EventClient(views, context, this, () -> cut = true, feed::remove, feed::countDropped);
        }

        String text() {
            return written.toString(StandardCharsets.UTF_8);
        }

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}

        @Override
        public void write(int octet) {
            written.write(octet);
        }
    }
}
