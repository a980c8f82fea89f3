// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Post;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.Shares;
import io.groundswell.events.WindowKey;
import io.groundswell.sentiment.quantify.ScoreHistogram;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EstimatedSharesTest {

    private static final WindowKey WHOLE =
            new WindowKey("ferry", WindowKey.ALL, WindowKey.ALL, Duration.ofHours(1), Samples.START.plusSeconds(3_600));

    @Test
    void takesAWithdrawnPostOutOfItsCellAgain() {
        List<Post> stay = crowd("stay", "a good ferry", "a bad ferry", "a bad safe ferry", "the ferry");
        List<Post> go = crowd("go", "a really bad ferry", "a good safe ferry", "any ferry", "a very bad ferry");
        List<Post> log = new ArrayList<>(stay);
        log.addAll(go);
        log.add(Samples.delete(go.get(0), 0));
        log.add(Samples.post(go.get(1).id(), go.get(1).author(), Duration.ZERO, "good weather")
                .version(1)
                .build());
        log.add(Samples.removal(go.get(2).author(), go.get(2).observedAt()));
        log.add(Samples.delete(go.get(3), 1));

        SentimentWindow left = window(log);

        assertThat(left.estimated()).isEqualTo(window(stay).estimated());
        assertThat(Objects.requireNonNull(left.estimated()).posts()).isEqualTo(4);
    }

    @Test
    void movesAnEditedPostToItsNewCell() {
        List<Post> log = crowd("a", "a bad ferry", "a bad ferry", "a bad ferry");
        log.add(Samples.post("a0", "a0", Duration.ZERO, "a good ferry")
                .version(1)
                .build());

        assertThat(window(log).estimated())
                .isEqualTo(window(crowd("b", "a good ferry", "a bad ferry", "a bad ferry"))
                        .estimated());
    }

    @Test
    void restsOnThePostsWhoseProbabilitiesMeanWhatItTakesThemFor() {
        SentimentWindow window = window(crowd("a", "a bad ferry", "an unmeasured bad ferry", "a good ferry"));

        assertThat(window.posts()).isEqualTo(3);
        assertThat(Objects.requireNonNull(window.estimated()).posts()).isEqualTo(2);
    }

    @Test
    void saysNothingWhereNoPostHasSuchProbabilities() {
        SentimentWindow window = window(crowd("a", "an unmeasured bad ferry"));

        assertThat(window.negative()).isEqualTo(1);
        assertThat(window.estimated()).isNull();
    }

    @Test
    void isNeverSurerThanTheModel() {
        Shares few = shares(100);
        Shares many = shares(1_000_000);

        assertThat(width(few.negative())).isGreaterThan(width(many.negative()));
        assertThat(width(many.negative())).isGreaterThan(0.19 + 0.19);
    }

    private static double width(Shares.Share share) {
        return share.high() - share.low();
    }

    private static Shares shares(int each) {
        ScoreHistogram histogram = new ScoreHistogram();
        for (int cell = 0; cell < ScoreHistogram.CELLS; cell++) {
            histogram.add(cell, each);
        }
        return Objects.requireNonNull(EstimatedShares.of(histogram));
    }

    private static List<Post> crowd(String name, String... texts) {
        List<Post> posts = new ArrayList<>();
        for (String text : texts) {
            String id = name + posts.size();
            posts.add(Samples.post(id, id, Duration.ZERO, text).build());
        }
        return posts;
    }

    private static SentimentWindow window(List<Post> log) {
        try (TopologyUnderTest topology = new TopologyUnderTest().follow(Samples.FERRY)) {
            topology.send(log.toArray(Post[]::new));
            topology.endRun();
            topology.passTime(Duration.ofSeconds(1));
            @Nullable SentimentWindow window = topology.windows().get(WHOLE);
            return Objects.requireNonNull(window);
        }
    }
}
