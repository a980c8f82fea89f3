// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Post;
import io.groundswell.events.ScoredPost;
import io.groundswell.events.ScoredPost.Unscored;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScoreTest {

    /** No model could take this text, so whatever comes back was not scored. */
    private final Post.Builder poison = Samples.post("a", "ann", Duration.ZERO, "a poison ferry");

    private final Score score = new Score(new WordModel(), new StreamMeters(new SimpleMeterRegistry()));

    @Test
    void amplificationIsNotScored() {
        ScoredPost repost =
                score.apply(aboutTheFerry(poison.kind(Post.Kind.REPOST).build()));
        ScoredPost like = score.apply(aboutTheFerry(poison.kind(Post.Kind.LIKE).build()));

        assertThat(repost.unscored()).isEqualTo(Unscored.REPOST);
        assertThat(repost.stories()).containsOnlyKeys("ferry");
        assertThat(like.unscored()).isEqualTo(Unscored.LIKE);
        assertThat(like.stories()).containsOnlyKeys("ferry");
    }

    private static MatchedPost aboutTheFerry(Post post) {
        return new MatchedPost(
                post, post.eventTime(), List.of(), new TreeMap<>(Map.of("ferry", FollowedStory.of(Samples.FERRY))));
    }

    @Test
    void whatIsAboutNoStoryIsNotScored() {
        Post post = poison.kind(Post.Kind.POST).build();

        ScoredPost scored = score.apply(new MatchedPost(post, post.eventTime(), List.of(), new TreeMap<>()));

        assertThat(scored.unscored()).isEqualTo(Unscored.UNMATCHED);
    }
}
