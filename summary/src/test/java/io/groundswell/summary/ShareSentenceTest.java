// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.SentimentWindow;
import io.groundswell.events.Shares;
import io.groundswell.events.Shares.Share;
import io.groundswell.events.WindowKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShareSentenceTest {

    private static final Figures COUNTED = Figures.ofTheme(List.of(Given.figure("any", 41, 34, 25)));

    @Test
    void saysWhatIsEstimatedBesideWhatIsCounted() {
        assertThat(ShareSentence.of(shares(100, new Share(0.342, 0.2196, 0.4644)), COUNTED))
                .isEqualTo("Estimated 34 % negative (22 to 46), counted 41 %; 28 % positive (12 to 44), counted 25 %.");
    }

    @Test
    void saysOnHowManyOfThePostsItRests() {
        assertThat(ShareSentence.of(shares(60, new Share(0.34, 0.22, 0.46)), COUNTED))
                .endsWith("counted 25 %; from 60 of the posts.");
    }

    @Test
    void claimsNothingWhereTheIntervalSaysNothing() {
        assertThat(ShareSentence.of(shares(5, new Share(0.2, 0, 0.7)), COUNTED))
                .isEqualTo("Too few posts to estimate which share is negative.");
    }

    @Test
    void saysNothingWhereNothingIsEstimated() {
        assertThat(ShareSentence.of(null, COUNTED)).isNull();
    }

    @Test
    void standsInTheBriefBehindWhatIsCounted() {
        SentimentWindow window = Given.draft(
                        new WindowKey("bridge", "x", "all", Given.DAY, Given.NOON), Given.counts(41, 34, 25))
                .estimated(shares(100, new Share(0.34, 0.22, 0.46)))
                .build();

        assertThat(MarkdownSummary.of(Given.summary(List.of(window))))
                .contains("25 positive (25 %). Estimated 34 % negative (22 to 46), counted 41 %; 28 % positive");
        assertThat(Given.onX(List.of(window)).estimated()).isEqualTo(window.estimated());
    }

    private static Shares shares(long posts, Share negative) {
        return new Shares(posts, negative, new Share(0.38, 0.2, 0.56), new Share(0.28, 0.12, 0.44));
    }
}
