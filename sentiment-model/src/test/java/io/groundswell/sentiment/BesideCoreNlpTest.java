// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.sentiment.Scoring.Reason;
import io.groundswell.sentiment.Scoring.Sentiment;
import io.groundswell.sentiment.Scoring.Unscored;
import io.groundswell.sentiment.social.BesideCoreNlp;
import io.groundswell.sentiment.social.SocialModel;
import io.groundswell.sentiment.social.SocialSettings;
import org.junit.jupiter.api.Test;

class BesideCoreNlpTest extends SentimentModelContract {

    private static final SocialModel SOCIAL = SocialModel.load(SocialSettings.DEFAULTS);
    private static final BesideCoreNlp BOTH = new BesideCoreNlp(SOCIAL, CoreNlpLoaded.MODEL);

    @Override
    SentimentModel model() {
        return BOTH;
    }

    @Test
    void takesThePolarityFromTheSocialModelAndTheClassesFromCoreNlp() {
        String post = "The crew were angels, but nobody told us the truth.";

        var both = (Sentiment) BOTH.score(post, "en");

        var social = (Sentiment) SOCIAL.score(post, "en");
        var coreNlp = (Sentiment) CoreNlpLoaded.MODEL.score(post, "en");
        assertThat(both.polarity()).isEqualTo(social.polarity());
        assertThat(both.score()).isEqualTo(social.score());
        assertThat(both.fineGrained()).isEqualTo(coreNlp.fineGrained());
        assertThat(both.sentences()).isEqualTo(coreNlp.sentences());
        assertThat(both.model()).isEqualTo(social.model() + "+" + coreNlp.model());
    }

    @Test
    void letsTheOnlyClauseFeelAsThePostDoes() {
        var both = (Sentiment) BOTH.score("what a lovely bridge", "en");

        var clause = both.sentences().get(0).clauses().get(0);
        assertThat(both.sentences().get(0).clauses()).hasSize(1);
        assertThat(clause.score()).isEqualTo(both.score());
        assertThat(clause.label()).isEqualTo(both.label());
    }

    @Test
    void takesTheClausesOfTheSocialModelWhereCoreNlpGivesUp() {
        var alone = new BesideCoreNlp(SOCIAL, (text, language) -> new Unscored(Reason.TIMEOUT));
        String post = "We love the bridge, but the toll is a scam.";

        assertThat(alone.score(post, "en")).isEqualTo(SOCIAL.score(post, "en"));
    }
}
