// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.groundswell.sentiment.Scoring.Clause;
import io.groundswell.sentiment.Scoring.Reason;
import io.groundswell.sentiment.Scoring.Sentence;
import io.groundswell.sentiment.Scoring.Sentiment;
import io.groundswell.sentiment.Scoring.Unscored;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every model must hold to. */
abstract class SentimentModelContract {

    private static final List<String> POSTS = List.of(
            "I love this!",
            "What a terrible idea, although they mean well. We will see 🙄",
            "@someone The talks are a good step, but nobody can trust them https://example.org/x #peace",
            "Nothing to add.\n\nSee you tomorrow :)",
            "WORST. DAY. EVER.",
            "He said that the weather would be fine, and it was.");

    abstract SentimentModel model();

    static List<String> hostile() {
        return HostileText.ALL;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void takesAnyTextAtAll(String text) {
        var scoring = model().score(text, null);

        assertPlaced(text, scoring);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "en-", "\ud83d", "zz-ZZ-zz", "und"})
    void takesAnyLanguageTagAtAll(String tag) {
        assertThat(model().score("This is good.", tag)).isNotNull();
    }

    @Test
    void refusesATextOfTenMegabytes() {
        var scoring = model().score("a very long text ".repeat(600_000), "en");

        assertThat(scoring).isEqualTo(new Unscored(Reason.TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "?!", "@someone @other", "https://example.org/", "@someone: https://example.org …"})
    void doesNotScoreATextWithoutWords(String text) {
        assertThat(model().score(text, "en")).isEqualTo(new Unscored(Reason.EMPTY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mañana no voy a trabajar porque estoy muy cansado",
                "Das war leider ein sehr schlechter Tag für uns",
                "Сегодня очень хорошая погода",
                "今日はとても良い天気です"
            })
    void doesNotScoreAForeignTextWhateverItsTag(String text) {
        assertThat(model().score(text, "en")).isEqualTo(new Unscored(Reason.LANGUAGE));
        assertThat(model().score(text, null)).isEqualTo(new Unscored(Reason.LANGUAGE));
    }

    @Test
    void scoresEnglishThatIsTaggedAsForeign() {
        var scoring = model().score("I really do not know what they were thinking there", "tr");

        assertThat(scoring).isInstanceOf(Sentiment.class);
    }

    @Test
    void givesProbabilitiesThatAddUpToOne() {
        for (String post : POSTS) {
            var sentiment = (Sentiment) model().score(post, "en");

            var polarity = sentiment.polarity();
            assertThat(polarity.negative() + polarity.neutral() + polarity.positive())
                    .isCloseTo(1, within(1e-9));
            assertThat(sentiment.score()).isBetween(-1.0, 1.0);
        }
    }

    @Test
    void placesWhatItReadsInTheOriginalText() {
        for (String post : POSTS) {
            assertPlaced(post, model().score(post, "en"));
        }
    }

    @Test
    void givesTheSameToFourThreadsAsToOne() throws Exception {
        List<Scoring> alone =
                POSTS.stream().map(post -> model().score(post, "en")).toList();
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Scoring>>> tasks = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                tasks.add(() -> {
                    List<Scoring> scorings = new ArrayList<>();
                    for (int round = 0; round < 10; round++) {
                        scorings = POSTS.stream()
                                .map(post -> model().score(post, "en"))
                                .toList();
                    }
                    return scorings;
                });
            }

            List<Future<List<Scoring>>> together = pool.invokeAll(tasks);

            for (Future<List<Scoring>> each : together) {
                assertThat(each.get()).isEqualTo(alone);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** Sentences and clauses in order, without overlap, within the text and on the borders of its characters. */
    private static void assertPlaced(String text, Scoring scoring) {
        if (!(scoring instanceof Sentiment sentiment)) {
            return;
        }
        assertThat(sentiment.sentences()).isNotEmpty();
        int reached = 0;
        for (Sentence sentence : sentiment.sentences()) {
            assertThat(sentence.begin()).isBetween(reached, text.length());
            assertThat(sentence.end()).isBetween(sentence.begin(), text.length());
            assertThat(sentence.clauses()).isNotEmpty();
            int at = sentence.begin();
            for (Clause clause : sentence.clauses()) {
                assertThat(clause.begin()).isBetween(at, clause.end());
                assertThat(isBorder(text, clause.begin()) && isBorder(text, clause.end()))
                        .isTrue();
                at = clause.end();
            }
            assertThat(sentence.clauses().get(0).begin()).isEqualTo(sentence.begin());
            assertThat(at).isEqualTo(sentence.end());
            int token = sentence.begin();
            for (var each : sentence.tokens()) {
                assertThat(each.begin()).isBetween(token, each.end());
                token = each.end();
            }
            assertThat(token).isLessThanOrEqualTo(sentence.end());
            reached = sentence.end();
        }
    }

    private static boolean isBorder(String text, int at) {
        return at == 0
                || at == text.length()
                || !(Character.isHighSurrogate(text.charAt(at - 1)) && Character.isLowSurrogate(text.charAt(at)));
    }
}
