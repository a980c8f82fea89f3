// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Post;
import io.groundswell.events.ScoredPost;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.Test;

class ContributionsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final long ALWAYS = Long.MIN_VALUE;

    private final Contributions contributions =
            new Contributions(Stored.inMemory(StateStores.CONTRIBUTIONS, Serdes.String(), Contribution.SERDE));

    @Test
    void aRemovedAccountTakesItsPostsUntilThenAndNoneAfter() {
        put(post("a", "ann", Duration.ZERO, 0));
        put(post("b", "ann", MINUTE, 3));
        put(post("c", "ann", MINUTE.plusMillis(1), 0));

        assertThat(contributions.takeAll(removal("ann", MINUTE), ALWAYS)).containsOnlyKeys("a", "b");
        assertThat(contributions.takeAll(removal("ann", MINUTE), ALWAYS)).isEmpty();
        assertThat(contributions.get(post("b", "ann", MINUTE, 0), ALWAYS))
                .isEqualTo(Contribution.of(post("b", "ann", MINUTE, 3)).withoutStories());
        assertThat(contributions.get(post("c", "ann", MINUTE, 0), ALWAYS)).matches(Contribution::counts);
    }

    @Test
    void aRemovedAccountTakesNothingOfAnAuthorWhoseKeyBeginsTheSame() {
        put(post("a", "anna", Duration.ZERO, 0));

        assertThat(contributions.takeAll(removal("ann", MINUTE), ALWAYS)).isEmpty();
    }

    @Test
    void knowsWhatAnAccountPostedBeforeItsRemoval() {
        put(removal("ann", MINUTE));

        assertThat(contributions.isRemoved(post("a", "ann", MINUTE, 0), ALWAYS)).isTrue();
        assertThat(contributions.isRemoved(post("a", "ann", MINUTE.plusMillis(1), 0), ALWAYS))
                .isFalse();
        assertThat(contributions.isRemoved(post("a", "anna", MINUTE, 0), ALWAYS))
                .isFalse();
    }

    @Test
    void ofTwoVersionsTheGreaterStandsAndOfEqualsTheDelete() {
        ScoredPost first = post("a", "ann", MINUTE, 0);
        ScoredPost second = post("a", "ann", MINUTE, 1);
        ScoredPost deleted = scored(
                Samples.delete(Samples.post("a", "ann", MINUTE, "a good ferry").build(), 1));

        assertThat(Contributions.isStale(second, Contribution.of(first))).isFalse();
        assertThat(Contributions.isStale(first, Contribution.of(second))).isTrue();
        assertThat(Contributions.isStale(second, Contribution.of(second))).isTrue();
        assertThat(Contributions.isStale(deleted, Contribution.of(second))).isFalse();
        assertThat(Contributions.isStale(second, Contribution.of(deleted))).isTrue();
        assertThat(Contributions.isStale(deleted, Contribution.of(deleted))).isTrue();
    }

    @Test
    void whatIsOlderThanTheHorizonIsForgottenThoughItIsStored() {
        ScoredPost post = post("a", "ann", MINUTE, 0);
        long time = post.eventTime().toEpochMilli();
        put(post);

        assertThat(contributions.get(post, time)).isEqualTo(Contribution.of(post));
        assertThat(contributions.get(post, time + 1)).isNull();
        assertThat(contributions.takeAll(removal("ann", MINUTE), time + 1)).isEmpty();
    }

    private void put(ScoredPost post) {
        contributions.put(post, Contribution.of(post));
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
                .apply(StoryMatcher.of(List.of(FollowedStory.of(Samples.FERRY))).match(post, post.eventTime()));
    }
}
