// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.Status;
import io.groundswell.events.Swing;
import io.groundswell.events.Swing.State;
import io.groundswell.events.WindowKey;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

/** What {@link Detect} makes of windows, given as figures at the edge of its rule. */
class JudgementTest {

    private static final SwingRule RULE = new SwingRule(Duration.ofMinutes(5), 2, 20, 0.2, 0.001, 0.5);
    private static final Series ALL = new Series("ferry", WindowKey.ALL);

    private final MockProcessorContext<String, Swing> context = new MockProcessorContext<>();
    private Detect detect = detect(RULE);

    @Test
    void needsEnoughPostsInTheJudgedWindow() {
        assertThat(judge(5, 0, 1_000)).isEmpty();

        assertThat(judge(10, 19, 0)).isEmpty();
        assertThat(judge(15, 20, 0)).extracting(Swing::state).containsExactly(State.OPEN);
    }

    @Test
    void needsEnoughPostsInTheBaseline() {
        assertThat(judge(5, 0, 19)).isEmpty();
        assertThat(judge(10, 1_000, 0)).isEmpty();

        assertThat(judge(30, 0, 20)).isEmpty();
        assertThat(judge(35, 1_000, 0)).extracting(Swing::baselinePosts).containsExactly(20L);
    }

    @Test
    void needsAChangeThatMatters() {
        assertThat(judge(5, 0, 100_000)).isEmpty();
        assertThat(judge(10, 9_000, 91_000)).isEmpty(); // by 0.18 and past all doubt

        assertThat(judge(30, 0, 100_000)).isEmpty();
        assertThat(judge(35, 11_000, 89_000)).extracting(Swing::delta).containsExactly(0.78 - 1);
    }

    /** Of 200 each, 100 against 134 negative is z = 3.450, p = 0.00056; against 135, z = 3.555, p = 0.00038. */
    @Test
    void needsAChangeThatIsNoChanceAlthoughTwoSharesAreTested() {
        assertThat(judge(5, 100, 100)).isEmpty();
        assertThat(judge(10, 134, 66)).isEmpty();

        assertThat(judge(30, 100, 100)).isEmpty();
        assertThat(judge(35, 135, 65)).extracting(Swing::state).containsExactly(State.OPEN);
    }

    @Test
    void doesNotTakeALargeChangeOfAFewForMoreThanChance() {
        assertThat(judge(5, 10, 10)).isEmpty();

        assertThat(judge(10, 14, 6)).isEmpty();
    }

    @Test
    void staysOpenUntilTheChangeIsWellBelowWhatMatters() {
        openAt(15);

        // The windows that end at 10 and 15 cancel out, so the baseline is 0.
        assertThat(judge(20, 425, 575)).isEmpty(); // 0.15
        assertThat(judge(25, 688, 312)).extracting(Swing::state).containsExactly(State.RESOLVED); // 0.049
    }

    @Test
    void doesNotResolveOnAHandfulOfPosts() {
        openAt(15);

        assertThat(judge(20, 5, 5)).isEmpty();
    }

    @Test
    void doesNotResolveWithoutABaseline() {
        openAt(15);

        assertThat(judge(60, 500, 500)).isEmpty();
    }

    @Test
    void comparesWithWindowsThatDoNotOverlapTheJudgedOne() {
        judge(5, 0, 100);
        for (int end = 6; end < 10; end++) {
            judge(end, 0, 7);
        }
        judge(10, 0, 100);
        for (int end = 11; end < 15; end++) {
            judge(end, 0, 7);
        }

        assertThat(judge(15, 300, 0)).extracting(Swing::baselinePosts).containsExactly(200L);
    }

    @Test
    void comparesNoWindowWithItself() {
        judge(10, 0, 100);

        assertThat(judge(10, 100, 0)).isEmpty();
    }

    @Test
    void looksBackNoFurtherThanItsRuleSays() {
        judge(5, 0, 100);
        judge(10, 0, 100);
        judge(15, 0, 100);

        assertThat(judge(20, 300, 0)).extracting(Swing::baselinePosts).containsExactly(200L);
    }

    @Test
    void everySwingHasAnIdOfItsOwn() {
        Set<String> ids = new HashSet<>();
        ids.add(openAt(15).id());
        judge(20, 500, 500); // resolved
        ids.add(openAt(115).id());
        ids.add(open(new Series("ferry", "x"), 15).id());
        ids.add(open(new Series("tram", WindowKey.ALL), 15).id());
        detect = detect(new SwingRule(Duration.ofMinutes(5), 2, 20, 0.2, 0.0001, 0.5));
        ids.add(openAt(15).id());

        assertThat(ids).hasSize(5);
    }

    @Test
    void judgesOnlyTheFirstFinalRecordOfAWindowOfItsSize() {
        assertThat(Detect.judges(RULE, window(ALL, 5, 5, Status.CLOSED, 0))).isTrue();

        assertThat(Detect.judges(RULE, window(ALL, 5, 5, Status.OPEN, 0))).isFalse();
        assertThat(Detect.judges(RULE, window(ALL, 5, 5, Status.CLOSED, 1))).isFalse();
        assertThat(Detect.judges(RULE, window(ALL, 60, 60, Status.CLOSED, 0))).isFalse();
    }

    private Swing openAt(int end) {
        return open(ALL, end);
    }

    private Swing open(Series series, int end) {
        judge(series, end - 10, 0, 1_000);
        judge(series, end - 5, 0, 1_000);
        List<Swing> swings = judge(series, end, 1_000, 0);
        assertThat(swings).extracting(Swing::state).containsExactly(State.OPEN);
        return swings.get(0);
    }

    private List<Swing> judge(int end, long negative, long positive) {
        return judge(ALL, end, negative, positive);
    }

    /** The swings that a window makes it send. */
    private List<Swing> judge(Series series, int end, long negative, long positive) {
        Tally tally = new Tally(negative, 0, positive, 0, 0, 0, 0, 0, 0, 0);
        SentimentWindow window = Windows.of(
                        new WindowId(series, 5, end),
                        new TreeMap<>(Map.of(WindowKey.ALL, new Slice(tally, List.of()))),
                        AuthorTallies.EMPTY,
                        Status.CLOSED,
                        0)
                .get(0);
        context.resetForwards();
        detect.process(new Record<>(window.key(), window, 0));
        List<Swing> swings = new ArrayList<>();
        context.forwarded().forEach(forward -> swings.add(forward.record().value()));
        return swings;
    }

    private static SentimentWindow window(Series series, int size, int end, Status status, int revision) {
        return Windows.of(
                        new WindowId(series, size, end),
                        new TreeMap<>(Map.of(WindowKey.ALL, Slice.EMPTY)),
                        AuthorTallies.EMPTY,
                        status,
                        revision)
                .get(0);
    }

    /** One that knows nothing yet. */
    private Detect detect(SwingRule rule) {
        Stored.in(context, StateStores.DETECTOR, Serdes.String(), DetectorState.SERDE);
        Detect made = new Detect(rule, new StreamMeters(new SimpleMeterRegistry()));
        made.init(context);
        return made;
    }
}
