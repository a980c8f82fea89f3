// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.events.DeadLetter;
import io.groundswell.events.DeadLetter.Stage;
import io.groundswell.events.Post;
import io.groundswell.events.Story;
import io.groundswell.events.Topics;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What cannot be deserialised is seen by {@link SentimentStreamsIT}: the driver drops those dead letters. */
class DeadLetterTest {

    private final TopologyUnderTest topology = new TopologyUnderTest().follow(Samples.FERRY);

    @AfterEach
    void close() {
        topology.close();
    }

    @Test
    void setsAsideATextThatTheModelCannotTake() {
        topology.send(
                Samples.post("a", "ann", Duration.ZERO, "a poison ferry").build(),
                Samples.post("b", "bob", Duration.ZERO, "a good ferry").build());

        assertThat(topology.deadLetters())
                .containsExactly(
                        new DeadLetter(Stage.PROCESSING, "this text cannot be scored", "groundswell.posts.v1", 0, 0));
        assertThat(topology.scored()).extracting(post -> post.post()).containsExactly("b");
        assertThat(topology.counted(Outcome.DEAD_LETTERED)).isEqualTo(1);
    }

    @Test
    void setsAsideAPostUnderAnothersKey() {
        Post post = Samples.post("a", "ann", Duration.ZERO, "a good ferry").build();
        topology.sendRaw("bob", Topics.POSTS.values().serializer().serialize("posts", post));

        assertThat(topology.deadLetters())
                .extracting(DeadLetter::reason)
                .containsExactly("a post must be keyed by its author: was keyed by bob");
    }

    @Test
    void setsAsideWhatWouldBeTooLargeToWrite() {
        List<Story.Theme> themes = IntStream.range(0, 2_000)
                .mapToObj(i -> new Story.Theme("theme-" + i, "Theme", List.of("tram"), List.of(), List.of()))
                .toList();
        topology.follow(new Story("tram", "The tram", Samples.TRAM.match(), themes));

        topology.send(
                Samples.post("a", "ann", Duration.ZERO, "a good tram").build(),
                Samples.post("b", "bob", Duration.ZERO, "a good ferry").build());

        assertThat(topology.deadLetters()).extracting(DeadLetter::stage).containsExactly(Stage.PRODUCTION);
        assertThat(topology.scored()).extracting(post -> post.post()).containsExactly("b");
    }

    @Test
    void setsAsideANullPost() {
        topology.sendNull("ann");

        assertThat(topology.deadLetters()).extracting(DeadLetter::reason).containsExactly("a post must not be null");
    }

    @Test
    void stopsWhenItsOwnStateIsCorrupt() {
        topology.send(Samples.post("a", "ann", Duration.ZERO, "a good ferry").build());
        topology.corrupt("ann\u0000a");

        assertThatThrownBy(() -> topology.send(Samples.post("a", "ann", Duration.ZERO, "a bad ferry")
                        .version(1)
                        .build()))
                .isInstanceOf(RuntimeException.class);
        assertThat(topology.deadLetters()).isEmpty();
    }

    @Test
    void ignoresARecordThatIsNoStory() {
        topology.sendRawStory("tram", "no story");
        topology.sendRawStory("bus", "{\"id\":\"other\",\"title\":\"T\"}");

        topology.send(Samples.post("a", "ann", Duration.ZERO, "a good ferry").build());

        assertThat(topology.scored()).hasSize(1);
        assertThat(topology.registry
                        .get("groundswell.stories.rejected")
                        .counter()
                        .count())
                .isEqualTo(2);
    }
}
