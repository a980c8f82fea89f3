// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Post;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.WindowKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContributeTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TopologyUnderTest topology = new TopologyUnderTest().follow(Samples.FERRY, Samples.TRAM);

    @AfterEach
    void close() {
        topology.close();
    }

    @Test
    void countsAPostOnItsPlatformAndOnAll() {
        topology.send(
                Samples.post("a", "ann", Duration.ZERO, "a good safe ferry").build());

        assertThat(closed(WindowKey.ALL, WindowKey.ALL).positive()).isEqualTo(1);
        assertThat(closed("bluesky", "safety").positive()).isEqualTo(1);
        assertThat(closed("bluesky", "cost").posts()).isZero();
        assertThat(closed("x", WindowKey.ALL).posts()).isZero();
    }

    @Test
    void countsADuplicateOnce() {
        Post post = Samples.post("a", "ann", Duration.ZERO, "a good ferry").build();
        topology.send(post, post);

        assertThat(closed(WindowKey.ALL, WindowKey.ALL).posts()).isEqualTo(1);
        assertThat(topology.counted(Outcome.DUPLICATE)).isEqualTo(1);
    }

    @Test
    void replacesAPostThatItsAuthorEdited() {
        topology.send(
                Samples.post("a", "ann", Duration.ZERO, "a good ferry").build(),
                Samples.post("a", "ann", Duration.ZERO, "a bad ferry")
                        .version(1)
                        .build());

        SentimentWindow window = closed("bluesky", WindowKey.ALL);
        assertThat(window.positive()).isZero();
        assertThat(window.negative()).isEqualTo(1);
        assertThat(topology.counted(Outcome.REPLACED)).isEqualTo(1);
    }

    @Test
    void takesBackAPostThatAnEditMadeAboutSomethingElse() {
        topology.send(
                Samples.post("a", "ann", Duration.ZERO, "a good ferry").build(),
                Samples.post("a", "ann", Duration.ZERO, "good weather")
                        .version(1)
                        .build());

        assertThat(closed("bluesky", WindowKey.ALL).posts()).isZero();
        assertThat(topology.counted(Outcome.REPLACED)).isEqualTo(1);
    }

    @Test
    void ignoresAnOldVersionThatComesAfterANewerOne() {
        topology.send(
                Samples.post("a", "ann", Duration.ZERO, "good weather")
                        .version(1)
                        .build(),
                Samples.post("a", "ann", Duration.ZERO, "a good ferry").build());

        assertThat(allClosed()).isEmpty();
        assertThat(topology.counted(Outcome.UNMATCHED)).isEqualTo(1);
        assertThat(topology.counted(Outcome.DUPLICATE)).isEqualTo(1);
    }

    @Test
    void withdrawsAPostThatItsAuthorDeleted() {
        Post post = Samples.post("a", "ann", Duration.ZERO, "a good ferry").build();
        topology.send(post, Samples.delete(post, 0));

        assertThat(closed("bluesky", WindowKey.ALL).posts()).isZero();
        assertThat(topology.counted(Outcome.WITHDRAWN)).isEqualTo(1);
    }

    @Test
    void neverCountsAPostWhoseDeleteCameFirst() {
        Post post = Samples.post("a", "ann", Duration.ZERO, "a good ferry").build();
        topology.send(Samples.delete(post, 0), post);

        assertThat(allClosed()).isEmpty();
        assertThat(topology.counted(Outcome.WITHDRAWN)).isEqualTo(1);
        assertThat(topology.counted(Outcome.DUPLICATE)).isEqualTo(1);
    }

    @Test
    void withdrawsEverythingThatARemovedAccountHadPosted() {
        topology.send(
                Samples.post("a", "ann", Duration.ZERO, "a good ferry").build(),
                Samples.post("b", "ann", MINUTE, "a good ferry").build(),
                Samples.post("c", "bob", MINUTE, "a bad ferry").build(),
                Samples.removal("ann", Samples.START.plus(MINUTE)),
                Samples.post("d", "ann", MINUTE, "a good ferry").build(),
                Samples.post("e", "ann", MINUTE.multipliedBy(2), "a good ferry").build());

        Map<WindowKey, SentimentWindow> windows = allClosed();
        SentimentWindow day = Objects.requireNonNull(windows.get(new WindowKey(
                "ferry", WindowKey.ALL, WindowKey.ALL, Duration.ofHours(24), Samples.START.plus(Duration.ofHours(1)))));
        assertThat(day.negative()).isEqualTo(1);
        assertThat(day.positive()).isEqualTo(1); // the one after the account came back
    }

    @Test
    void anEarlierRemovalThatComesLaterLetsNothingBackIn() {
        topology.send(
                Samples.removal("ann", Samples.START.plus(MINUTE)),
                Samples.removal("ann", Samples.START.minus(MINUTE)),
                Samples.post("a", "ann", Duration.ZERO, "a good ferry").build());

        assertThat(allClosed()).isEmpty();
        assertThat(topology.counted(Outcome.DUPLICATE)).isEqualTo(1);
    }

    @Test
    void aRemovalMakesNoDifferenceToWhichVersionStandsInWhateverOrder() {
        Post first =
                Samples.post("a", "ann", Duration.ofSeconds(30), "a good ferry").build();
        Post edit = Samples.post("a", "ann", Duration.ofSeconds(10), "a good ferry")
                .version(1)
                .build();
        Post other =
                Samples.post("b", "ann", Duration.ofSeconds(30), "a good ferry").build();
        Post delete = Samples.delete(
                Samples.post("b", "ann", Duration.ofSeconds(10), "").build(), 1);
        Post removal = Samples.removal("ann", Samples.START.plusSeconds(20));

        topology.send(removal, first, edit, delete, removal, other);

        assertThat(closed("bluesky", WindowKey.ALL).posts()).isZero();
        assertThat(topology.counted(Outcome.REPLACED)).isEqualTo(1);
    }

    @Test
    void countsAmplificationRemarksAndUnscoredApartFromPosts() {
        topology.send(
                Samples.post("a", "ann", Duration.ZERO, "a good ferry").build(),
                Samples.post("b", "bob", Duration.ZERO, "a good ferry")
                        .kind(Post.Kind.REPOST)
                        .build(),
                Samples.post("c", "cat", Duration.ZERO, "a good ferry")
                        .kind(Post.Kind.REMARK)
                        .build(),
                Samples.post("d", "dan", Duration.ZERO, "an unreadable ferry").build(),
                like("e", "eve").build());

        SentimentWindow window = closed("bluesky", WindowKey.ALL);
        assertThat(window.posts()).isEqualTo(1);
        assertThat(window.authors()).isEqualTo(1);
        assertThat(window.reposts()).isEqualTo(1);
        assertThat(window.likes()).isEqualTo(1);
        assertThat(window.remarks()).isEqualTo(1);
        assertThat(window.unscored()).isEqualTo(1);
        assertThat(window.mean()).isEqualTo(0.75);
    }

    @Test
    void takesALikeBackWhenItIsUndoneAndWhenItsAccountGoes() {
        Post undone = like("e", "eve").build();
        topology.send(
                undone,
                like("f", "fay").build(),
                like("g", "gil").build(),
                Samples.delete(undone, 1),
                Samples.removal("fay", Samples.START.plusSeconds(1)));

        SentimentWindow window = closed("bluesky", WindowKey.ALL);
        assertThat(window.likes()).isEqualTo(1);
        assertThat(topology.counted(Outcome.CONTRIBUTED)).isEqualTo(3);
        assertThat(topology.counted(Outcome.WITHDRAWN)).isEqualTo(2);
    }

    private static Post.Builder like(String id, String author) {
        return Samples.post(id, author, Duration.ZERO, "").kind(Post.Kind.LIKE).quoted("x:root");
    }

    @Test
    void countsAPostOlderThanTheRetentionAsLate() {
        topology.send(
                Samples.post("a", "ann", Duration.ofDays(8), "a good ferry").build(),
                Samples.post("b", "bob", Duration.ZERO, "a bad ferry").build());

        assertThat(topology.counted(Outcome.LATE)).isEqualTo(1);
        assertThat(allClosed().values()).allMatch(window -> window.negative() == 0);
    }

    @Test
    void forgetsPostsThatAreOlderThanTheRetention() {
        Post post = Samples.post("a", "ann", Duration.ZERO, "a good ferry").build();
        topology.send(
                post, Samples.post("b", "bob", Duration.ofDays(8), "weather").build());

        topology.passTime(Duration.ofSeconds(1));

        assertThat(topology.rememberedPosts()).isZero();
    }

    @Test
    void obeysTheConservationLaw() {
        var log = Samples.log(11, 1_000);
        log.forEach(topology::send);
        topology.sendRaw("ann", "no JSON".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        topology.send(Samples.post("z", "zoe", Duration.ZERO, "a poison ferry").build());

        double outcomes = java.util.Arrays.stream(Outcome.values())
                .mapToDouble(topology::counted)
                .sum();
        assertThat(topology.received()).isEqualTo(log.size() + 2.0);
        assertThat(outcomes).isEqualTo(topology.received());
        assertThat(java.util.Arrays.stream(Outcome.values()).filter(o -> o != Outcome.LATE))
                .allMatch(outcome -> topology.counted(outcome) > 0);
    }

    @Test
    void aClockInTheFutureDoesNotMoveTime() {
        Instant rubbish = Instant.parse("2100-01-01T00:00:00Z");
        topology.send(
                Post.upsert("a", io.groundswell.events.Platform.X, "ann", rubbish)
                        .createdAt(rubbish)
                        .text("a good ferry")
                        .build(),
                Samples.post("b", "bob", Duration.ofDays(29), "a bad ferry").build());

        assertThat(topology.counted(Outcome.LATE)).isZero();
        assertThat(topology.scored())
                .extracting(post -> post.eventTime())
                .allMatch(time -> time.isBefore(Samples.START.plus(Duration.ofDays(31))));
    }

    private SentimentWindow closed(String platform, String theme) {
        return allClosed()
                .getOrDefault(
                        new WindowKey("ferry", platform, theme, Duration.ofMinutes(5), Samples.START.plus(MINUTE)),
                        none());
    }

    private Map<WindowKey, SentimentWindow> allClosed() {
        if (!ended) {
            topology.endRun();
            topology.passTime(Duration.ofSeconds(1));
            ended = true;
            windows = topology.windows();
        }
        return windows;
    }

    private boolean ended;
    private Map<WindowKey, SentimentWindow> windows = Map.of();

    private static SentimentWindow none() {
        return Windows.of(
                        new WindowId(new Series("ferry", "all"), 5, 5),
                        new java.util.TreeMap<>(Map.of(WindowKey.ALL, Slice.EMPTY)),
                        AuthorTallies.EMPTY,
                        SentimentWindow.Status.OPEN,
                        0)
                .get(0);
    }
}
