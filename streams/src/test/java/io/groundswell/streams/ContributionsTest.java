// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.JsonSerde;
import io.groundswell.events.Post;
import io.groundswell.events.ScoredPost;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class ContributionsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final KeyValueStore<ExpiryKey, byte[]> expiry =
            Stored.inMemory(StateStores.CONTRIBUTION_EXPIRY, ExpiryKey.SERDE, Serdes.ByteArray());
    private final Contributions contributions = new Contributions(
            Stored.inMemory(
                    StateStores.CONTRIBUTIONS, Serdes.String(), JsonSerde.internal(ScoredPost.class, "contribution")),
            expiry);

    @Test
    void aRemovedAccountTakesItsPostsUntilThenAndNoneAfter() {
        contributions.put(post("a", "ann", Duration.ZERO, 0));
        contributions.put(post("b", "ann", MINUTE, 0));
        contributions.put(post("c", "ann", MINUTE.plusMillis(1), 0));

        assertThat(contributions.takeAll(removal("ann", MINUTE)))
                .extracting(ScoredPost::post)
                .containsExactly("a", "b");
        assertThat(contributions.get(post("a", "ann", Duration.ZERO, 0))).isNull();
        assertThat(contributions.get(post("c", "ann", MINUTE, 0))).isNotNull();
    }

    @Test
    void aRemovedAccountTakesNothingOfAnAuthorWhoseKeyBeginsTheSame() {
        contributions.put(post("a", "anna", Duration.ZERO, 0));

        assertThat(contributions.takeAll(removal("ann", MINUTE))).isEmpty();
    }

    @Test
    void whatAnAccountPostedBeforeItsRemovalIsStale() {
        contributions.put(removal("ann", MINUTE));

        assertThat(contributions.isStale(post("a", "ann", MINUTE, 0), null)).isTrue();
        assertThat(contributions.isStale(post("a", "ann", MINUTE.plusMillis(1), 0), null))
                .isFalse();
        assertThat(contributions.isStale(post("a", "anna", MINUTE, 0), null)).isFalse();
    }

    @Test
    void ofTwoVersionsTheGreaterStandsAndOfEqualsTheDelete() {
        ScoredPost first = post("a", "ann", MINUTE, 0);
        ScoredPost second = post("a", "ann", MINUTE, 1);
        ScoredPost deleted = scored(
                Samples.delete(Samples.post("a", "ann", MINUTE, "a good ferry").build(), 1));

        assertThat(contributions.isStale(second, first)).isFalse();
        assertThat(contributions.isStale(first, second)).isTrue();
        assertThat(contributions.isStale(second, second)).isTrue();
        assertThat(contributions.isStale(deleted, second)).isFalse();
        assertThat(contributions.isStale(second, deleted)).isTrue();
        assertThat(contributions.isStale(deleted, deleted)).isTrue();
    }

    @Test
    void keepsAPostThatAnEditGaveALaterTimeUntilThatIsOverToo() {
        ScoredPost edited = post("a", "ann", MINUTE.multipliedBy(10), 1);
        contributions.put(post("a", "ann", Duration.ZERO, 0));
        contributions.put(edited);

        contributions.expire(Samples.START.plus(MINUTE.multipliedBy(5)));
        assertThat(contributions.get(edited)).isEqualTo(edited);

        contributions.expire(Samples.START.plus(MINUTE.multipliedBy(11)));
        assertThat(contributions.get(edited)).isNull();
        assertThat(expiry.approximateNumEntries()).isZero();
    }

    private static ScoredPost post(String id, String author, Duration after, long version) {
        return scored(
                Samples.post(id, author, after, "a good ferry").version(version).build());
    }

    private static ScoredPost removal(String author, Duration after) {
        return scored(Samples.removal(author, Samples.START.plus(after)));
    }

    private static ScoredPost scored(Post post) {
        return new Score(new WordModel(), new StreamMeters(new SimpleMeterRegistry()))
                .apply(new MatchedPost(post, post.eventTime(), new TreeMap<>()));
    }
}
