// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    private static final URI HOST = URI.create("wss://host/subscribe");
    private static final JetstreamSettings SETTINGS = JetstreamSettings.DEFAULT;

    @Test
    void asksForPostsFromNowOn() {
        assertThat(Subscription.of(HOST, SETTINGS, -1))
                .isEqualTo(new Subscription(
                        URI.create("wss://host/subscribe?wantedCollections=app.bsky.feed.post"), null));
    }

    @Test
    void asksForAmplificationAuthorsCompressionAndThePast() {
        JetstreamSettings settings = SETTINGS.hearing(SETTINGS.collections(), List.of("did:plc:ann"))
                .amplified(EnumSet.allOf(Amplification.class))
                .compressedWith(Path.of("zdict"));

        assertThat(Subscription.of(HOST, settings, 17).address().getQuery())
                .isEqualTo("wantedCollections=app.bsky.feed.post&wantedCollections=app.bsky.feed.repost"
                        + "&wantedCollections=app.bsky.feed.like&wantedDids=did:plc:ann&cursor=17&compress=true");
    }

    @Test
    void asksForManyAuthorsInAMessage() {
        List<String> many =
                IntStream.range(0, 101).mapToObj(i -> "did:plc:" + i).toList();

        Subscription subscription = Subscription.of(HOST, SETTINGS.hearing(SETTINGS.collections(), many), 17);

        assertThat(subscription.address()).hasToString("wss://host/subscribe?requireHello=true&cursor=17");
        assertThat(subscription.hello())
                .contains("\"type\":\"options_update\"")
                .contains("did:plc:100")
                .contains("\"maxMessageSizeBytes\":0");
    }

    @Test
    void saysWhatIsWrongWithSettings() {
        assertThatThrownBy(() -> SETTINGS.at(List.of(URI.create("https://host"))))
                .hasMessage("a host must be like wss://HOST/subscribe: was https://host");
        assertThatThrownBy(() -> SETTINGS.at(List.of())).hasMessage("at least one host must be given");
        assertThatThrownBy(() -> SETTINGS.hearing(List.of(), List.of("ann.example")))
                .hasMessage("a did must begin with did: was ann.example");
        assertThatThrownBy(() -> SETTINGS.rewinding(Duration.ofSeconds(-1)))
                .hasMessage("rewind must not be negative: was PT-1S");
    }

    @Test
    void waitsAsLongAsAServerAsksButNotForEver() {
        assertThat(RetryAfter.of("7")).isEqualTo(Duration.ofSeconds(7));
        assertThat(RetryAfter.of("999999")).isEqualTo(Duration.ofMinutes(15));
        assertThat(RetryAfter.of("99999999999999")).isZero();
        assertThat(RetryAfter.of("tomorrow")).isZero();
        assertThat(RetryAfter.of(null)).isZero();
    }
}
