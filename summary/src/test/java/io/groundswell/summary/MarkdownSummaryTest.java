// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import static io.groundswell.summary.Given.counts;
import static io.groundswell.summary.Given.figure;
import static io.groundswell.summary.Given.window;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.Swing;
import io.groundswell.events.WindowKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarkdownSummaryTest {

    private static final WindowChoice DAY = new WindowChoice(Given.NOON.minus(Given.DAY), Given.NOON, Given.DAY);

    @Test
    void writesABriefOfBothPlatforms() {
        List<SentimentWindow> windows = List.of(
                window(
                        Platform.X,
                        "all",
                        counts(70, 30, 20)
                                .apart(1_200, 9_000, 1, 7)
                                .open()
                                .leading(figure("cost", 40, 5, 5), figure("#savethebridge", 1, 0, 8))
                                .examples(List.of("x:1", "x:2"), List.of(), List.of("x:3"))),
                window(Platform.X, "cost", counts(40, 5, 5).examples(List.of("x:2"), List.of(), List.of())),
                window(Platform.X, "traffic", counts(4, 2, 4).examples(List.of("x:1"), List.of(), List.of("x:4"))),
                window(Platform.BLUESKY, "all", counts(0, 2, 9).examples(List.of(), List.of(), List.of("x:5"))));
        List<Swing> swings = List.of(Swing.of(
                        "swing",
                        new WindowKey("bridge", "x", "all", Duration.ofMinutes(5), Given.NOON.minusSeconds(3600)))
                .change(0.1, -0.45)
                .significance(0.001)
                .posts(34, 120)
                .cause(List.of(new Swing.Cause("cost", -0.3)))
                .build()
                .resolved(Given.NOON.minusSeconds(1800), Swing.Resolution.RETURNED));

        String text = MarkdownSummary.of(summary(
                windows,
                swings,
                false,
                spoken("x:1", 9, "anna", "another hour in the queue, thanks"),
                spoken("x:2", 5, "bert", "who pays the toll?\nwe do!"),
                spoken("x:3", 1, "cleo", "finally a safe way over #SaveTheBridge"),
                spoken("x:4", 0, "dora", "traffic is fine"),
                spoken("x:5", 0, "emil", "a lovely <b>bridge</b>")));

        assertThat(text).isEqualTo("""
                        # Discussion summary: Town votes on the bridge

                        ## X Discussion Summary

                        **Basis:** 120 posts, replies included, from 2026-03-01 12:00 to 2026-03-02 12:00 UTC (24 hours), still open. Not among them: 1,200 reposts, 9,000 likes, 7 that could not be scored, 1 remark by those who report on it.

                        **Main themes and sentiments:** Sentiment is **predominantly negative** (net −0.42, 95 % interval −0.55 to −0.27): 70 negative (58 %), 30 neutral (25 %), 20 positive (17 %).

                        1. **What it costs**: 50 posts, predominantly negative (net −0.70, −0.86 to −0.49). “who pays the toll? we do!”
                        2. **Traffic**: 10 posts, without a clear direction (net 0.00, −0.52 to +0.52). “another hour in the queue, thanks”
                        3. **#savethebridge**: 9 posts, leaning positive (net +0.78, +0.18 to +1.00). “finally a safe way over #SaveTheBridge”

                        **Common opinions:** negative, 70 posts (58 %); for example:

                        - “another hour in the queue, thanks”
                        - “who pays the toll? we do!”

                        **Debates:**

                        - **Traffic**: 4 negative against 4 positive. “another hour in the queue, thanks” against “traffic is fine”

                        **Sparse positive views:** 20 posts (17 %). “finally a safe way over #SaveTheBridge”

                        **Swings:**

                        - 2026-03-02 11:00 UTC: net fell from +0.10 to −0.45, by 0.55 (critical; 34 posts against 120 before); moved most by What it costs (−0.30); over at 2026-03-02 11:30 UTC

                        ## Bluesky Discussion Summary

                        **Basis:** 11 posts, replies included, from 2026-03-01 12:00 to 2026-03-02 12:00 UTC (24 hours). This is a small sample.

                        **Main themes and sentiments:** Sentiment is **predominantly positive** (net +0.82, 95 % interval +0.36 to +1.00): 0 negative (0 %), 2 neutral (18 %), 9 positive (82 %).

                        **Common opinions:** positive, 9 posts (82 %); for example:

                        - “a lovely &lt;b&gt;bridge&lt;/b&gt;”

                        **Debates:** minimal; nowhere do both sides have 25 % of the posts and at least 3.

                        **Between the platforms:** Bluesky is more positive than X by 1.23 (95 % interval 0.76 to 1.46).
                        """);
    }

    @Test
    void namesVoicesOnlyWhenAsked() {
        List<SentimentWindow> windows = List.of(
                window(Platform.X, "all", counts(40, 0, 0).examples(List.of("x:1", "x:2"), List.of(), List.of())));
        Post[] posts = {spoken("x:1", 3, "@anna_b", "no"), spoken("x:2", 8, "Bert’s [Shop]", "never")};

        String named = MarkdownSummary.of(summary(windows, List.of(), true, posts));
        String unnamed = MarkdownSummary.of(summary(windows, List.of(), false, posts));

        assertThat(named)
                .contains("**Influential voices:** @Bert’s \\[Shop\\] (1 post, 8 likes, reposts and replies);"
                        + " @anna\\_b (1 post, 3 likes, reposts and replies).")
                .contains("- @Bert’s \\[Shop\\]: “never”");
        assertThat(unnamed).doesNotContain("anna", "Bert");
    }

    @Test
    void keepsHostileTextWithinItsLine() {
        List<SentimentWindow> windows =
                List.of(window(Platform.X, "all", counts(40, 0, 0).examples(List.of("x:1"), List.of(), List.of())));

        String text = MarkdownSummary.of(summary(
                windows,
                List.of(),
                false,
                spoken(
                        "x:1",
                        0,
                        "h",
                        "”\n\n# Fake heading\n<img src=x onerror=alert(1)> [go](https://evil.example) ```")));

        assertThat(text)
                .contains("- “' # Fake heading &lt;img src=x onerror=alert(1)&gt; \\[go\\](\\[link\\] \\`\\`\\`”")
                .doesNotContain("\n# Fake", "<img", "https:");
    }

    @Test
    void saysThatNothingHasBeenCounted() {
        DiscussionSummary summary = DiscussionSummary.of(
                Given.BRIDGE, List.of(Platform.values()), Map.of(), List.of(), List.of(), id -> null, false);

        assertThat(MarkdownSummary.of(summary)).isEqualTo("""
                        # Discussion summary: Town votes on the bridge

                        Nothing that was said of this story in that time has been counted yet.
                        """);
    }

    @Test
    void tellsNoMoodOfWhatCouldNotBeScored() {
        List<SentimentWindow> windows =
                List.of(window(Platform.X, "all", counts(0, 0, 0).apart(0, 0, 0, 3)));

        String text = MarkdownSummary.of(summary(windows, List.of(), false));

        assertThat(text)
                .contains("Not among them: 3 that could not be scored.")
                .contains("None of it could be scored, so there is no mood to tell.")
                .contains("## Bluesky Discussion Summary\n\nNo posts from 2026-03-01 12:00 to 2026-03-02 12:00 UTC");
    }

    private static DiscussionSummary summary(
            List<SentimentWindow> windows, List<Swing> swings, boolean voices, Post... posts) {
        QuotablePosts quotable = new QuotablePosts(Set.copyOf(Examples.of(windows)));
        List.of(posts).forEach(quotable::accept);
        return DiscussionSummary.of(
                Given.BRIDGE,
                List.of(Platform.X, Platform.BLUESKY),
                Map.of(Platform.X, DAY, Platform.BLUESKY, DAY),
                windows,
                swings,
                quotable,
                voices);
    }

    private static Post spoken(String id, long likes, String handle, String text) {
        return Post.upsert(id, Platform.X, "author of " + id, Given.NOON.minusSeconds(60))
                .handle(handle)
                .engagement(likes, 0, 0)
                .text(text)
                .build();
    }
}
