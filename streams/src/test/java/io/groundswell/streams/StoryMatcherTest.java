// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Post;
import io.groundswell.events.Story;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoryMatcherTest {

    private static final Story PIER = new Story(
            "pier",
            "The pier",
            new Story.Match(
                    List.of("old pier"),
                    List.of("savethepier"),
                    List.of("example.org/pier"),
                    List.of("x:root"),
                    List.of("pier pressure")),
            List.of());

    private final StoryMatcher matcher =
            StoryMatcher.of(List.of(FollowedStory.of(PIER), FollowedStory.of(Samples.TRAM)));

    @Test
    void findsEveryStoryThatAPostNames() {
        assertThat(stories(post("the OLD pier and a tram"))).containsExactly("pier", "tram");
        assertThat(stories(post("an old friend at a pier"))).isEmpty();
    }

    @Test
    void findsAHashtagThatIsConfiguredWithoutItsSign() {
        assertThat(stories(post("please #SaveThePier"))).containsExactly("pier");
        assertThat(stories(post("please savethepier"))).isEmpty();
    }

    @Test
    void findsALink() {
        assertThat(stories(post("see https://example.org/pier/1"))).containsExactly("pier");
    }

    @Test
    void findsTheRepliesOfAThread() {
        assertThat(stories(post("yes").thread("x:root", "x:other"))).containsExactly("pier");
        assertThat(stories(post("yes").thread(null, "x:root"))).containsExactly("pier");
        assertThat(stories(post("yes").thread("x:elsewhere", "x:other"))).isEmpty();
    }

    @Test
    void findsWhatMakesTheRootOfAThreadWeighMore() {
        assertThat(stories(post("").kind(Post.Kind.LIKE).quoted("x:root"))).containsExactly("pier");
        assertThat(stories(post("").kind(Post.Kind.REPOST).quoted("x:root"))).containsExactly("pier");
        assertThat(stories(post("").kind(Post.Kind.LIKE).quoted("x:elsewhere"))).isEmpty();
        assertThat(stories(post("yes").kind(Post.Kind.QUOTE).quoted("x:root"))).isEmpty();
    }

    @Test
    void findsTheRootOfAThread() {
        assertThat(stories(Samples.post("x:root", "ann", Duration.ZERO, "so it begins")))
                .containsExactly("pier");
    }

    @Test
    void leavesOutWhatAStoryExcludesButOnlyForThatStory() {
        assertThat(stories(post("old pier, pier pressure and the tram").thread("x:root", null)))
                .containsExactly("tram");
    }

    @Test
    void takesTheSourcesWordOverAnExclusion() {
        assertThat(stories(post("pier pressure").stories(Set.of("pier")))).containsExactly("pier");
    }

    @Test
    void ignoresAStoryThatNobodyFollows() {
        assertThat(stories(post("hello").stories(Set.of("bus")))).isEmpty();
    }

    private Set<String> stories(Post.Builder post) {
        return matcher.match(post.build(), Samples.START).stories().keySet();
    }

    private static Post.Builder post(String text) {
        return Samples.post("a", "ann", Duration.ZERO, text);
    }
}
