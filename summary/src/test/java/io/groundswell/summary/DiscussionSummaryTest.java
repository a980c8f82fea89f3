// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import static io.groundswell.summary.Given.counts;
import static io.groundswell.summary.Given.figure;
import static io.groundswell.summary.Given.onX;
import static io.groundswell.summary.Given.post;
import static io.groundswell.summary.Given.window;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Label;
import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import io.groundswell.events.WindowKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiscussionSummaryTest {

    private static final List<String> NONE = List.of();

    @Test
    void saysThatASampleIsSmall() {
        assertThat(onX(List.of(window(Platform.X, "all", counts(20, 5, 4)))).small())
                .isTrue();
        assertThat(onX(List.of(window(Platform.X, "all", counts(20, 5, 5)))).small())
                .isFalse();
    }

    @Test
    void ranksThemesByHowMuchTheyAreDiscussed() {
        var windows = List.of(
                window(
                        Platform.X,
                        "all",
                        counts(20, 20, 20).leading(figure("#bridge", 9, 0, 0), figure("cost", 1, 0, 0))),
                window(Platform.X, "traffic", counts(5, 0, 0)),
                window(Platform.X, "cost", counts(10, 1, 1)));

        PlatformSummary summary = onX(windows);

        assertThat(summary.themes()).extracting(Discussed::id).containsExactly("cost", "#bridge", "traffic");
        assertThat(summary.themes())
                .extracting(Discussed::label)
                .containsExactly("What it costs", "#bridge", "Traffic");
        assertThat(summary.themes().get(0).figures().posts()).isEqualTo(12);
    }

    @Test
    void quotesTheMostFrequentLabelAsTheCommonOpinion() {
        var windows = List.of(window(
                Platform.X, "all", counts(30, 5, 4).examples(List.of("x:1", "x:2"), List.of("x:3"), List.of("x:4"))));

        PlatformSummary summary =
                onX(windows, post("x:1", "too dear"), post("x:2", "Too  dear"), post("x:3", "so"), post("x:4", "nice"));

        assertThat(summary.opinions()).singleElement().satisfies(opinion -> {
            assertThat(opinion.label()).isEqualTo(Label.NEGATIVE);
            assertThat(opinion.quotes()).extracting(Quote::text).containsExactly("too dear");
        });
        assertThat(summary.sparse()).singleElement().satisfies(opinion -> {
            assertThat(opinion.label()).isEqualTo(Label.POSITIVE);
            assertThat(opinion.quotes()).extracting(Quote::text).containsExactly("nice");
        });
    }

    @Test
    void namesEveryLabelThatIsEquallyFrequent() {
        PlatformSummary summary = onX(List.of(window(Platform.X, "all", counts(7, 2, 7))));

        assertThat(summary.opinions()).extracting(Opinion::label).containsExactly(Label.NEGATIVE, Label.POSITIVE);
    }

    @Test
    void seesADebateWhereBothSidesAreSubstantial() {
        var windows = List.of(
                window(Platform.X, "all", counts(40, 10, 10)),
                window(Platform.X, "cost", counts(6, 2, 4).examples(List.of("x:1"), NONE, List.of("x:2"))),
                window(Platform.X, "traffic", counts(2, 0, 2)));

        PlatformSummary summary = onX(windows, post("x:1", "a toll again"), post("x:2", "worth the toll"));

        assertThat(summary.debates()).singleElement().satisfies(debate -> {
            assertThat(debate.theme()).isEqualTo("cost");
            assertThat(debate.against()).extracting(Quote::text).isEqualTo("a toll again");
            assertThat(debate.approving()).extracting(Quote::text).isEqualTo("worth the toll");
        });
    }

    @Test
    void goesWithoutQuotesWhenTheTextsAreGone() {
        var windows = List.of(
                window(Platform.X, "all", counts(30, 5, 5).examples(List.of("x:1"), NONE, List.of("x:2"))),
                window(Platform.X, "cost", counts(9, 5, 5).examples(List.of("x:1"), NONE, NONE)));
        Post delete =
                Post.delete("x:1", Platform.X, "author of x:1", Given.NOON).build();

        PlatformSummary summary = onX(windows, post("x:1", "regretted"), delete);

        assertThat(summary.opinions().get(0).quotes()).isEmpty();
        assertThat(summary.themes().get(0).quote()).isNull();
        assertThat(summary.toString()).doesNotContain("regretted");
    }

    @Test
    void quotesUnderAHashtagOnlyThoseWhoUseIt() {
        var windows = List.of(window(
                Platform.X,
                "all",
                counts(30, 5, 5).leading(figure("#toll", 4, 0, 0)).examples(List.of("x:1", "x:2", "x:3"), NONE, NONE)));

        PlatformSummary summary =
                onX(windows, post("x:1", "no"), post("x:2", "#tollbooth no"), post("x:3", "no #TOLL!"));

        assertThat(summary.themes().get(0).quote()).extracting(Quote::post).isEqualTo("x:3");
    }

    @Test
    void addsUpWindowsThatLieSideBySide() {
        WindowKey later = new WindowKey("bridge", "x", "all", Given.DAY, Given.NOON);
        WindowKey earlier = new WindowKey("bridge", "x", "all", Given.DAY, later.start());
        WindowKey across = new WindowKey("bridge", "x", "all", Given.DAY, Given.NOON.minusSeconds(3600));
        var windows = List.of(
                window(earlier, counts(10, 0, 0).apart(1, 5, 2, 3)),
                window(across, counts(99, 0, 0)),
                window(later, counts(0, 5, 15).apart(1, 2, 1, 1)));
        var choice = new WindowChoice(earlier.start(), later.end(), Given.DAY);

        Figures figures = DiscussionSummary.of(
                        Given.BRIDGE,
                        List.of(Platform.X),
                        Map.of(Platform.X, choice),
                        windows,
                        List.of(),
                        id -> null,
                        false)
                .platforms()
                .get(0)
                .figures();

        assertThat(figures)
                .usingRecursiveComparison()
                .ignoringFields("net", "netLow", "netHigh")
                .isEqualTo(new Figures(30, 10, 5, 15, 2, 7, 3, 4, 0, -1, 1));
        assertThat(figures.net()).isEqualTo(5 / 30.0);
    }

    @Test
    void contrastsPlatformsOnlyWhenTheirIntervalsAreApart() {
        assertThat(contrast(counts(50, 30, 20), counts(90, 5, 5)))
                .extracting(Contrast::higher, Contrast::comparative)
                .containsExactly(Platform.X, "less negative");
        assertThat(contrast(counts(20, 30, 50), counts(90, 5, 5)))
                .extracting(Contrast::higher, Contrast::comparative)
                .containsExactly(Platform.X, "more positive");
        assertThat(contrast(counts(5, 3, 2), counts(9, 0, 1))).isNull();
        assertThat(contrast(counts(0, 0, 0).apart(1, 0, 0, 0), counts(9, 0, 1))).isNull();
    }

    private static @Nullable Contrast contrast(Given.Counts x, Given.Counts bluesky) {
        var choice = new WindowChoice(Given.NOON.minus(Given.DAY), Given.NOON, Given.DAY);
        return DiscussionSummary.of(
                        Given.BRIDGE,
                        List.of(Platform.X, Platform.BLUESKY),
                        Map.of(Platform.X, choice, Platform.BLUESKY, choice),
                        List.of(window(Platform.X, "all", x), window(Platform.BLUESKY, "all", bluesky)),
                        List.of(),
                        id -> null,
                        false)
                .contrast();
    }
}
