// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "night-ferry", "2026-ferry"})
    void takesAnIdThatFitsInAKeyAndAUrl(String id) {
        assertThatCode(() -> new Story(id, "Title", Story.Match.NOTHING, List.of()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Night", "night|ferry", "-night", "night ferry", "nacht_fähre", "../etc", "a\n"})
    void refusesAnyOtherId(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Story(id, "Title", Story.Match.NOTHING, List.of()))
                .withMessage("story id must be 1 to 80 lower-case letters, digits and hyphens: was " + id);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> theme(id))
                .withMessageStartingWith("theme id must be 1 to 80 lower-case letters");
    }

    @Test
    void limitsAnIdTo80Characters() {
        assertThatCode(() -> theme("a".repeat(80))).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> theme("a".repeat(81)));
    }

    @Test
    void keepsTheThemeAllForEveryPost() {
        assertThatIllegalArgumentException().isThrownBy(() -> theme("all")).withMessageEndingWith("not 'all': was all");
    }

    @Test
    void refusesOneThemeTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Story("s", "Title", Story.Match.NOTHING, List.of(theme("cost"), theme("cost"))))
                .withMessage("theme ids must be unique in story s: twice cost");
    }

    @Test
    void refusesAThemeThatNothingCanMention() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Story.Theme("cost", "Cost", List.of(), List.of(), List.of()))
                .withMessage("theme cost needs at least one phrase, hashtag or pattern");
    }

    @Test
    void refusesAPhraseThatIsNull() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Story.Theme("cost", "Cost", Arrays.asList("fare", null), List.of(), List.of()))
                .withMessage("phrases of theme cost must not hold null");
    }

    @Test
    void namesAThemeWithoutALabelByItsId() {
        assertThat(new Story.Theme("cost", " ", List.of("fare"), List.of(), List.of()).label())
                .isEqualTo("cost");
    }

    private static Story.Theme theme(String id) {
        return new Story.Theme(id, "Label", List.of("phrase"), List.of(), List.of());
    }
}
