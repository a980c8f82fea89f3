// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.groundswell.sentiment.Scoring.Polarity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private static final Lexical LEXICAL = Lexical.shipped();

    @Test
    void findsWhatManyPostsTalkAbout() {
        var topics = Topics.of(texts(), LEXICAL);

        assertThat(topics).hasSize(1);
        assertThat(topics.get(0)).hasSize(120).doesNotContain(1, 3, 237);
    }

    @Test
    void comparesEstimatesWithTheTruthOfEachTopic() {
        // given a topic of which a quarter is negative, half of that foretold
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < texts().size(); i++) {
            var polarity = i % 16 == 0 ? new Polarity(0.8, 0.1, 0.1) : new Polarity(0.1, 0.8, 0.1);
            judgements.add(new Judgement(i % 8 == 0 ? 0 : 1, polarity));
        }

        var shares = TopicShares.of(judgements, texts(), 0.1);

        assertThat(shares.topics()).isEqualTo(1);
        assertThat(shares.posts()).isEqualTo(120);
        assertThat(shares.counted()).isCloseTo(0.125, within(0.01));
        assertThat(shares.deviation()).isCloseTo(shares.corrected(), within(1e-9));
    }

    /** Half of them about the Zorvex, all with words that anybody uses. */
    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 240; i++) {
            texts.add(i % 2 == 0 ? "what do you think of the Zorvex zorvex" : "what do you think of the weather");
        }
        return texts;
    }
}
