// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams.swing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.groundswell.events.Swing;
import io.groundswell.events.Swing.Kind;
import io.groundswell.events.Swing.Resolution;
import io.groundswell.events.Swing.State;
import io.groundswell.events.WindowKey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SwingDetectorTest {

    @Test
    void staysCalmWhileNothingChanges() {
        assertThat(Story.balanced().windows(600, 25, 50, 25).said).isEmpty();
    }

    /** From 0 to −0.2 at 100 posts: 4.0 nats a window against 8.1, so three windows where chance is silent. */
    @Test
    void findsAChangeAsSoonAsItsWindowsTellEnough() {
        Story story = Story.balanced().windows(40, 25, 50, 25).windows(10, 35, 50, 15);

        assertThat(story.delay(40)).isEqualTo(3);
        assertThat(story.opened().get(0).kind()).isEqualTo(Kind.LEVEL);
        assertThat(story.opened().get(0).from()).isCloseTo(0, within(1e-9));
        assertThat(story.opened().get(0).to()).isCloseTo(-0.2, within(1e-9));
        assertThat(story.opened().get(0).since()).isEqualTo(Story.START.plus(Story.SIZE.multipliedBy(40)));
    }

    @Test
    void findsALargeChangeAtOnceAndASmallVolumeLater() {
        assertThat(Story.balanced()
                        .windows(40, 25, 50, 25)
                        .windows(3, 55, 40, 5)
                        .delay(40))
                .isEqualTo(1);
        assertThat(Story.balanced().windows(80, 3, 4, 3).windows(20, 7, 3, 0).delay(80))
                .isBetween(2, 6);
    }

    @Test
    void takesNoSmallChangeForOneThatMatters() {
        assertThat(Story.balanced().windows(60, 2_500, 5_000, 2_500).windows(30, 3_000, 5_000, 2_000).said)
                .isEmpty(); // by 0.1 and past all doubt
    }

    @Test
    void raisesNoAlarmBeforeItKnowsWhatIsUsual() {
        assertThat(Story.balanced().windows(5, 0, 0, 100).windows(1, 100, 0, 0).said)
                .isEmpty();
        assertThat(Story.balanced().windows(30, 0, 0, 1).windows(1, 100, 0, 0).said)
                .isEmpty();
    }

    /** Sixty posts by one account move net sentiment by 0.4, and the authors' by a hundredth. */
    @Test
    void letsNoSingleAccountRaiseAnAlarm() {
        Story story = Story.balanced().windows(40, 25, 50, 25);

        for (int i = 0; i < 12; i++) {
            story.window(25 + 60, 50, 25, 101, -1);
        }

        assertThat(story.said).isEmpty();
    }

    @Test
    void opensOnceAndResolvesOnceWhenItWentBack() {
        Story story =
                Story.balanced().windows(40, 25, 50, 25).windows(8, 55, 40, 5).windows(40, 25, 50, 25);

        assertThat(story.said).extracting(Swing::state).containsExactly(State.OPEN, State.RESOLVED);
        assertThat(story.said.get(1).resolution()).isEqualTo(Resolution.RETURNED);
        assertThat(story.said.get(1).id()).isEqualTo(story.said.get(0).id());
    }

    @Test
    void settlesOnTheNewLevelAndThenFindsTheNextChange() {
        Story story =
                Story.balanced().windows(40, 25, 50, 25).windows(60, 55, 40, 5).windows(5, 25, 50, 25);

        assertThat(story.said).extracting(Swing::state).containsExactly(State.OPEN, State.RESOLVED, State.OPEN);
        assertThat(story.said.get(1).resolution()).isEqualTo(Resolution.SETTLED);
        assertThat(story.said.get(2).from()).isCloseTo(-0.5, within(1e-9));
    }

    /** Half of the change, give or take chance, is neither calm nor a new swing. */
    @Test
    void doesNotOpenAndResolveByTurns() {
        Story story = Story.balanced().windows(40, 25, 50, 25);

        for (int i = 0; i < 15; i++) {
            story.windows(1, 60, 30, 10).windows(1, 45, 35, 20);
        }

        assertThat(story.said).extracting(Swing::state).containsExactly(State.OPEN);
    }

    @Test
    void saysNothingInHalfAnHourAfterASwingWasOver() {
        Story story = Story.balanced()
                .windows(40, 25, 50, 25)
                .windows(4, 55, 40, 5)
                .windows(3, 25, 50, 25)
                .windows(3, 55, 40, 5)
                .windows(10, 25, 50, 25);

        assertThat(story.opened()).hasSize(1);
    }

    @Test
    void callsAChangeOfSignAFlip() {
        Story story = Story.balanced().windows(40, 15, 50, 35).windows(4, 45, 40, 15);

        assertThat(story.opened()).extracting(Swing::kind).containsExactly(Kind.FLIP);
    }

    /** A step of 0.01 each two hours is no shift, but after four days the sign is another. */
    @Test
    void noticesASignThatDriftsAway() {
        Story story = Story.balanced();
        for (int step = 0; step < 45; step++) {
            story.windows(24, 88 + 5 * step, 600, 312 - 5 * step);
        }

        assertThat(story.opened()).extracting(Swing::kind).containsExactly(Kind.FLIP);
        assertThat(story.opened().get(0).from()).isPositive();
        assertThat(story.opened().get(0).to()).isNegative();
    }

    @Test
    void noticesThatBothCampsGrow() {
        Story story = Story.balanced().windows(40, 15, 70, 15).windows(6, 35, 30, 35);

        assertThat(story.opened()).extracting(Swing::kind).containsExactly(Kind.POLARISATION);
        assertThat(story.opened().get(0).from()).isCloseTo(0.3, within(1e-9));
        assertThat(story.opened().get(0).to()).isCloseTo(0.7, within(1e-9));
    }

    @Test
    void noticesASurgeAndNoChangeOfSentiment() {
        Story story = Story.balanced()
                .windows(40, 25, 50, 25)
                .windows(6, 125, 250, 125)
                .windows(6, 25, 50, 25);

        assertThat(story.said).extracting(Swing::kind).containsExactly(Kind.SURGE, Kind.SURGE);
        assertThat(story.said.get(0).volumeFrom()).isEqualTo(100);
        assertThat(story.said.get(0).volumeTo()).isEqualTo(500);
        assertThat(story.said.get(1).resolution()).isEqualTo(Resolution.RETURNED);
    }

    @Test
    void takesNoFloodOfOneAccountForASurge() {
        Story story = Story.balanced().windows(40, 25, 50, 25);

        for (int i = 0; i < 6; i++) {
            story.window(125, 250, 125, 101, 1);
        }

        assertThat(story.said).isEmpty();
    }

    @Test
    void partsWhatFeltDifferentFromWhatOnlyGrew() {
        long[] calm = {10, 30, 20};
        long[] sad = {30, 5, 5};
        Story angry = Story.balanced();
        Story crowded = Story.balanced();
        for (int i = 0; i < 40; i++) {
            angry.themes(calm, sad);
            crowded.themes(calm, sad);
        }
        for (int i = 0; i < 6; i++) {
            angry.themes(new long[] {50, 10, 0}, sad);
            crowded.themes(calm, new long[] {120, 20, 20});
        }

        Swing.Cause level = whole(angry).cause().get(0);
        assertThat(level.theme()).isEqualTo("one");
        assertThat(level.level()).isLessThan(-0.3);
        assertThat(level.mix()).isCloseTo(0, within(1e-9));
        assertThat(level.examples()).containsExactly("one-bad");
        Swing.Cause mix = whole(crowded).cause().get(0);
        assertThat(mix.theme()).isEqualTo("other");
        assertThat(mix.mix()).isLessThan(-0.2);
        assertThat(mix.level()).isCloseTo(0, within(1e-9));
    }

    /** The whole says it; its platform and its theme, which swing as well, need not. */
    @Test
    void tellsWhatSwingsTogetherOnce() {
        Story story = Story.balanced();
        for (int i = 0; i < 40; i++) {
            story.themes(new long[] {10, 30, 20}, new long[] {10, 20, 10});
        }
        for (int i = 0; i < 12; i++) {
            story.themes(new long[] {50, 10, 0}, new long[] {10, 20, 10});
        }

        assertThat(story.opened())
                .extracting(Swing::group)
                .containsOnly(story.opened().get(0).id());
        assertThat(story.opened()).hasSizeLessThanOrEqualTo(2); // the theme may be first, and the whole follow
    }

    @Test
    void knowsTheTimeOfDayOnceItHasSeenEnoughDays() {
        Story story = Story.balanced();
        for (int day = 0; day < 7; day++) {
            story.windows(12 * 18, 250, 500, 250).windows(12 * 6, 400, 500, 100);
        }
        int before = story.opened().size();

        for (int day = 0; day < 3; day++) {
            story.windows(12 * 18, 250, 500, 250).windows(12 * 6, 400, 500, 100);
        }

        assertThat(before).isPositive();
        assertThat(story.opened()).hasSize(before);
    }

    /** Half a day up, half a day down, by 0.1: that is no swing once it is known, and no flip either. */
    @Test
    void takesTheRhythmOfTheDayForNoFlip() {
        Story story = Story.balanced();
        for (int day = 0; day < 6; day++) {
            story.windows(12 * 12, 200, 500, 300).windows(12 * 12, 300, 500, 200);
        }
        int before = story.opened().size();

        for (int day = 0; day < 3; day++) {
            story.windows(12 * 12, 200, 500, 300).windows(12 * 12, 300, 500, 200);
        }

        assertThat(story.opened()).hasSize(before);
    }

    @Test
    void saysTheSameOfTheSameWindows() {
        List<Swing> first = Story.balanced().windows(40, 25, 50, 25).windows(8, 55, 40, 5).said;
        List<Swing> second = Story.balanced().windows(40, 25, 50, 25).windows(8, 55, 40, 5).said;

        assertThat(second).isNotEmpty().isEqualTo(first);
    }

    @Test
    void aWindowThatIsSeenTwiceCountsOnce() {
        Story story = Story.balanced().windows(40, 25, 50, 25);

        story.windows(1, 40, 50, 10)
                .nothing(-1)
                .windows(1, 40, 50, 10)
                .nothing(-1)
                .windows(1, 40, 50, 10);

        assertThat(story.said).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Sensitivity.class)
    void isTheMoreReadyTheMoreSensitive(Sensitivity sensitivity) {
        Story story =
                new Story(SwingRule.of(sensitivity)).windows(40, 50, 100, 50).windows(20, 66, 100, 34);

        assertThat(story.opened()).hasSize(sensitivity == Sensitivity.FEWER ? 0 : 1); // by 0.16
    }

    @Test
    void isToldOfAnotherIdByAnotherRule() {
        Story other = new Story(SwingRule.DEFAULT.withEvidence(9))
                .windows(40, 25, 50, 25)
                .windows(1, 60, 38, 2);

        assertThat(other.opened().get(0).id())
                .isNotEqualTo(Story.balanced()
                        .windows(40, 25, 50, 25)
                        .windows(1, 60, 38, 2)
                        .opened()
                        .get(0)
                        .id());
    }

    private static Swing whole(Story story) {
        return story.opened().stream()
                .filter(swing -> swing.theme().equals(WindowKey.ALL) && swing.kind() != Kind.SURGE)
                .findFirst()
                .orElseThrow();
    }
}
