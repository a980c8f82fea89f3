// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import io.groundswell.events.SentimentWindow.ThemeFigure;
import io.groundswell.events.ThemeScore;
import io.groundswell.events.WindowKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases worked out by hand, in {@link WordModel}'s words: good is 0.75, bad is −0.5. */
class WindowOracleTest {

    private static final Instant LATER = Samples.START.plus(Duration.ofDays(1));

    @Test
    void countsWhatAWindowHolds() {
        WindowFigures window = hour(
                post("a", "ann", "a good ferry"),
                post("b", "bob", "a bad ferry"),
                post("c", "ann", "another good ferry"),
                post("d", "dan", "an unreadable ferry"));

        assertThat(window.posts()).isEqualTo(3);
        assertThat(window.positive()).isEqualTo(2);
        assertThat(window.negative()).isEqualTo(1);
        assertThat(window.unscored()).isEqualTo(1);
        assertThat(window.net()).isEqualTo(1 / 3.0);
        assertThat(window.mean()).isEqualTo(1.0 / 3);
        assertThat(window.deviation()).isCloseTo(Math.sqrt(0.5208333), within(1e-6));
    }

    @Test
    void givesEachAuthorOneVote() {
        WindowFigures window = hour(
                post("a", "ann", "a good ferry"),
                post("b", "ann", "a good ferry again"),
                post("c", "ann", "a bad ferry"),
                post("d", "bob", "a bad ferry"),
                post("e", "cat", "a bad ferry"),
                post("f", "cat", "a good ferry"),
                post("g", "dan", "an unreadable ferry"));

        assertThat(window.authors()).isEqualTo(3);
        assertThat(window.authorNet()).isZero(); // ann for, bob against, cat neither
    }

    @Test
    void countsAmplificationAndRemarksApart() {
        Post repost =
                copy(post("a", "ann", "a good ferry")).kind(Post.Kind.REPOST).build();
        Post remark =
                copy(post("b", "bob", "a good ferry")).kind(Post.Kind.REMARK).build();

        Post like = copy(post("c", "cat", "a good ferry")).kind(Post.Kind.LIKE).build();

        WindowFigures figures = hour(repost, remark, like);

        assertThat(figures.posts()).isZero();
        assertThat(figures.authors()).isZero();
        assertThat(figures.reposts()).isEqualTo(1);
        assertThat(figures.likes()).isEqualTo(1);
        assertThat(figures.remarks()).isEqualTo(1);
        assertThat(hour(like).isEmpty()).isFalse();
    }

    @Test
    void namesTheLeadingThemesAndHashtags() {
        List<ThemeFigure> themes = hour(
                        post("a", "ann", "a good safe ferry"), post("b", "bob", "a bad safe ferry for a fare #late"))
                .themes();

        assertThat(themes)
                .containsExactly(
                        new ThemeFigure("safety", ThemeScore.Kind.STORY, 2, 1, 0, 1, 0),
                        new ThemeFigure("#late", ThemeScore.Kind.HASHTAG, 1, 1, 0, 0, -1),
                        new ThemeFigure("cost", ThemeScore.Kind.STORY, 1, 1, 0, 0, -1));
    }

    @Test
    void hasAWindowForEachSlideThatHoldsThePost() {
        Map<WindowKey, WindowFigures> windows = windows(post("a", "ann", "a good safe ferry"));

        // 5 of 5 minutes, 12 of an hour and 24 of a day; on Bluesky and on all; of all themes and of safety.
        assertThat(windows).hasSize((5 + 12 + 24) * 2 * 2);
        assertThat(windows.keySet().stream()
                        .filter(key -> key.size().equals(Duration.ofMinutes(5))
                                && key.platform().equals(WindowKey.ALL)
                                && key.theme().equals(WindowKey.ALL))
                        .map(WindowKey::end))
                .containsExactlyInAnyOrder(minute(1), minute(2), minute(3), minute(4), minute(5));
    }

    @Test
    void letsTheGreaterVersionStandInWhateverOrder() {
        Post first = post("a", "ann", "a good ferry");
        Post edited = copy(post("a", "ann", "a bad ferry")).version(1).build();

        assertThat(hour(first, edited).negative()).isEqualTo(1);
        assertThat(hour(edited, first, first)).isEqualTo(hour(first, edited));
    }

    @Test
    void letsADeleteWinOverAnEqualVersionButNotOverANewerOne() {
        Post post = post("a", "ann", "a good ferry");
        Post edited = copy(post).version(1).build();

        assertThat(windows(post, Samples.delete(post, 0))).isEmpty();
        assertThat(windows(Samples.delete(post, 0), post)).isEmpty();
        assertThat(windows(edited, Samples.delete(post, 0))).isNotEmpty();
    }

    @Test
    void forgetsWhatAnEditNoLongerSays() {
        Post edited = copy(post("a", "ann", "a good bus")).version(1).build();

        assertThat(windows(post("a", "ann", "a good ferry"), edited)).isEmpty();
    }

    @Test
    void takesBackWhatARemovedAccountPostedUntilThen() {
        Post before = post("a", "ann", "a good ferry");
        Post after =
                Samples.post("b", "ann", Duration.ofSeconds(2), "a bad ferry").build();
        Post others = post("c", "bob", "a bad ferry");
        Post removal = Samples.removal("ann", Samples.START.plusSeconds(1));

        WindowFigures figures = hour(removal, before, after, others);

        assertThat(figures.positive()).isZero();
        assertThat(figures.negative()).isEqualTo(2);
    }

    @Test
    void takesNoPostToBeLaterThanItWasReceived() {
        Post post =
                Samples.post("a", "ann", Duration.ofHours(1), "a good ferry").build();
        WindowOracle oracle = oracle();

        oracle.add(post, Samples.START);

        assertThat(oracle.windows()).isEqualTo(windows(post("a", "ann", "a good ferry")));
    }

    /** Two that were written apart, the other one knowing nothing even of how a text is matched and scored. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void agreesWithTheOracleOfTheTests(long seed) {
        List<Post> log = new ArrayList<>(Samples.log(seed, 600));
        Collections.shuffle(log, new Random(seed));
        Map<WindowKey, Oracle.Figures> expected =
                Oracle.windows(log, List.of(Samples.FERRY, Samples.TRAM), StreamSettings.DEFAULT_WINDOWS);

        Map<WindowKey, Oracle.Figures> found = new HashMap<>();
        windows(log.toArray(Post[]::new)).forEach((key, window) -> found.put(key, OracleComparison.figures(window)));

        assertThat(found).isEqualTo(expected);
    }

    private static WindowOracle oracle() {
        return new WindowOracle(StreamSettings.DEFAULT_WINDOWS, List.of(Samples.FERRY, Samples.TRAM), new WordModel());
    }

    private static Map<WindowKey, WindowFigures> windows(Post... posts) {
        WindowOracle oracle = oracle();
        for (Post post : posts) {
            oracle.add(post, LATER);
        }
        return oracle.windows();
    }

    private static WindowFigures hour(Post... posts) {
        WindowKey key = new WindowKey("ferry", WindowKey.ALL, WindowKey.ALL, Duration.ofHours(1), minute(60));
        return Objects.requireNonNull(windows(posts).get(key));
    }

    private static Instant minute(int after) {
        return Samples.START.plus(Duration.ofMinutes(after));
    }

    private static Post post(String id, String author, String text) {
        return Samples.post(id, author, Duration.ZERO, text).build();
    }

    private static Post.Builder copy(Post post) {
        return Post.upsert(post.id(), Platform.BLUESKY, post.author(), post.observedAt())
                .createdAt(post.createdAt())
                .text(post.text())
                .source("test");
    }
}
