// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScoredPostTest {

    private static final Polarity POLARITY = new Polarity(0.8, 0.15, 0.05);

    @Test
    void hasAScoreOrAReasonForNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Valid.scored(new TreeMap<>(), null, null, null, null))
                .withMessage("a post has a score or a reason for none: post x:1");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Valid.scored(new TreeMap<>(), -0.5, POLARITY, Label.NEGATIVE, ScoredPost.Unscored.EMPTY))
                .withMessage("a post has a score or a reason for none: post x:1");
    }

    @Test
    void hasAllOfScoreLabelAndPolarityOrNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Valid.scored(new TreeMap<>(), -0.5, POLARITY, null, null))
                .withMessage("score, label and polarity come together: post x:1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Valid.scored(new TreeMap<>(), -0.5, null, Label.NEGATIVE, null))
                .withMessage("score, label and polarity come together: post x:1");
    }

    @Test
    void refusesAScoreOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Valid.scored(new TreeMap<>(), -1.01, POLARITY, Label.NEGATIVE, null))
                .withMessage("score must be from -1.0 to 1.0: was -1.01");
    }

    @Test
    void keepsItsThemesWhateverHappensToWhatItWasGiven() {
        List<ThemeScore> themes = new ArrayList<>(List.of(Valid.THEME_SCORE));
        TreeMap<String, List<ThemeScore>> stories = new TreeMap<>();
        stories.put("night-ferry", themes);
        ScoredPost post = Valid.scored(stories, -0.5, POLARITY, Label.NEGATIVE, null);

        themes.clear();
        stories.clear();

        assertThat(post.stories()).containsEntry("night-ferry", List.of(Valid.THEME_SCORE));
    }

    @Test
    void refusesAStoryWhoseThemesAreNull() {
        TreeMap<String, List<ThemeScore>> stories = new TreeMap<>();
        stories.put("night-ferry", null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Valid.scored(stories, null, null, null, ScoredPost.Unscored.EMPTY))
                .withMessage("themes of story night-ferry must be given");
    }

    @Test
    void placesAThemeWithinItsText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThemeScore("safety", ThemeScore.Kind.STORY, 0, Label.NEUTRAL, 5, 4))
                .withMessageStartingWith("end must be from 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThemeScore("safety", ThemeScore.Kind.STORY, 0, Label.NEUTRAL, -1, 4))
                .withMessageStartingWith("begin must be from 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThemeScore("a|b", ThemeScore.Kind.HASHTAG, 0, Label.NEUTRAL, 0, 4))
                .withMessage("theme id must not contain '|' or NUL: was a|b");
    }
}
