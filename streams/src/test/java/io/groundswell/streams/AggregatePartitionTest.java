// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Label;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.Status;
import io.groundswell.events.WindowKey;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

/** One partition of series that is fed by two of posts. Minutes count from the epoch. */
class AggregatePartitionTest {

    private static final int NOW = 100_000;
    private static final int RETENTION =
            (int) TopologyUnderTest.SETTINGS.retention().toMinutes();

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MockProcessorContext<WindowKey, SentimentWindow> context = new MockProcessorContext<>();
    private final KeyValueStore<SliceKey, Slice> slices =
            Stored.in(context, StateStores.SLICES, SliceKey.SERDE, Slice.SERDE);
    private final KeyValueStore<WindowId, Integer> revisions =
            Stored.in(context, StateStores.REVISIONS, WindowId.SERDE, Serdes.Integer());
    private int runsEnded;
    private final Aggregate aggregate = aggregate();

    @Test
    void closesNothingUntilTheSlowerPartitionOfPostsIsThere() {
        post(NOW);
        reach(0, NOW + 60);
        assertThat(closed()).isEmpty();

        reach(1, NOW + 1);
        assertThat(closed()).isEmpty();

        reach(1, NOW + 2); // a minute of grace
        assertThat(closed()).extracting(SentimentWindow::posts).containsExactly(1L);
    }

    @Test
    void forgetsNobodyWhileItDoesNotKnowTheTime() {
        AuthorStep step = new AuthorStep(5, NOW + 1, WindowKey.ALL, new AuthorTally(1, 0, 1));
        aggregate.process(new Record<>("ferry|x", new SeriesChange(List.of(), List.of(step)), 0));
        post(NOW);

        reach(0, NOW);
        sendUpdates();

        assertThat(context.forwarded())
                .map(forward -> (SentimentWindow) forward.record().value())
                .filteredOn(window -> window.size().equals(Duration.ofMinutes(5)))
                .isNotEmpty()
                .allMatch(window -> window.authors() == 1);
    }

    @Test
    void closesAnEarlierWindowThatAPostOfTheSlowerPartitionFillsLater() {
        post(NOW);
        post(NOW - 30);

        reach(0, NOW - 20);
        reach(1, NOW - 20);

        assertThat(closed()).hasSize(5).allMatch(window -> window.posts() == 1 && window.revision() == 0);
    }

    @Test
    void dropsAndCountsWhatIsOlderThanWhatItKeeps() {
        reach(0, NOW);
        reach(1, NOW);

        post(NOW - RETENTION - 1);
        assertThat(slices.approximateNumEntries()).isZero();
        assertThat(registry.get("groundswell.deltas.late").counter().count()).isEqualTo(1);

        post(NOW - RETENTION);
        assertThat(slices.approximateNumEntries()).isPositive();
    }

    @Test
    void forgetsTheRevisionsOfWindowsThatNobodyCanCorrectAnyMore() {
        reach(0, NOW);
        reach(1, NOW);
        post(NOW - 60);
        sendUpdates();
        assertThat(revisions.approximateNumEntries()).isPositive();

        reach(0, NOW + 10 * RETENTION);
        reach(1, NOW + 10 * RETENTION);

        assertThat(revisions.approximateNumEntries()).isZero();
    }

    @Test
    void sendsNothingTwiceWhenNothingHasChanged() {
        post(NOW);
        sendUpdates();
        context.resetForwards();

        sendUpdates();

        assertThat(context.forwarded()).isEmpty();
    }

    @Test
    void aWindowThatHasClosedHasNoUpdateLeftToSend() {
        post(NOW);
        reach(0, NOW + 2);
        reach(1, NOW + 2);
        context.resetForwards();

        sendUpdates();

        assertThat(closed()).isEmpty();
    }

    @Test
    void commitsOnceManyWindowsHaveClosedHoweverFarTimeGoesThen() {
        postForLong();

        reach(0, NOW - 3 * Aggregate.PORTION / 4);
        reach(1, NOW - 3 * Aggregate.PORTION / 4);
        assertThat(context.committed()).isFalse();

        reach(0, NOW + 60);
        reach(1, NOW + 60);
        assertThat(context.committed()).isTrue();
        assertThat(closed()).hasSize(Aggregate.PORTION + 4);
    }

    @Test
    void correctsAfterTheEndOfARunWhatTheEndHasClosed() {
        post(NOW);
        end(0);
        assertThat(runsEnded).isZero();
        end(1);
        assertThat(runsEnded).isEqualTo(1);
        assertThat(closed()).hasSize(5);
        context.resetForwards();

        post(NOW);
        sendUpdates();

        assertThat(closed()).hasSize(5).allMatch(window -> window.posts() == 2 && window.revision() == 1);
    }

    @Test
    void closesAnEndedRunInPortionsHoweverLongItWas() {
        postForLong();
        end(0);
        end(1);
        List<SentimentWindow> closed = new ArrayList<>();
        int portions = 0;
        while (runsEnded == 0) {
            assertThat(context.forwarded()).as("of one transaction").hasSizeLessThanOrEqualTo(Aggregate.PORTION);
            closed.addAll(closed());
            context.resetForwards();
            sendUpdates();
            assertThat(context.forwarded()).as("updates meanwhile").isEmpty();
            goOn();
            portions++;
        }
        closed.addAll(closed());

        assertThat(portions).isGreaterThanOrEqualTo(2);
        assertThat(closed)
                .hasSize(Aggregate.PORTION + 4)
                .allMatch(window -> window.revision() == 0)
                .isSortedAccordingTo(Comparator.comparing(SentimentWindow::end));
    }

    @Test
    void closesTheRestAtOnceWhenTheNextRunBeginsMeanwhile() {
        postForLong();
        end(0);
        end(1);
        assertThat(runsEnded).isZero();

        post(NOW);

        assertThat(runsEnded).isEqualTo(1);
        assertThat(closed()).hasSize(Aggregate.PORTION + 4);
        context.resetForwards();
        sendUpdates();
        assertThat(closed())
                .allMatch(window -> window.revision() == 1)
                .extracting(SentimentWindow::posts)
                .containsExactly(6L, 5L, 4L, 3L, 2L);
        goOn();
        assertThat(runsEnded).isEqualTo(1);
    }

    private void postForLong() {
        for (int minute = NOW - Aggregate.PORTION + 1; minute <= NOW; minute++) {
            post(minute);
        }
    }

    private void goOn() {
        aggregate.process(new Record<>("", new NextPortion(0), 0));
    }

    private void post(int minute) {
        ThemeChange change =
                new ThemeChange(minute, WindowKey.ALL, Tallies.scored(Label.POSITIVE, 1), List.of(), List.of());
        aggregate.process(new Record<>("ferry|x", new SeriesChange(List.of(change), List.of()), 0));
    }

    private void reach(int partition, int minute) {
        report(new Watermark(partition, 60_000L * minute, false));
    }

    private void end(int partition) {
        report(new Watermark(partition, 60_000L * NOW, true));
    }

    private void report(Watermark watermark) {
        aggregate.process(new Record<>("", watermark, 0));
    }

    private void sendUpdates() {
        context.scheduledPunctuators().forEach(one -> one.getPunctuator().punctuate(0));
    }

    /** The closed windows of five minutes that were sent. */
    private List<SentimentWindow> closed() {
        return context.forwarded().stream()
                .map(forward -> (SentimentWindow) forward.record().value())
                .filter(window -> window.platform().equals("x"))
                .filter(window -> window.size().equals(Duration.ofMinutes(5)))
                .filter(window -> window.status() == Status.CLOSED)
                .toList();
    }

    private Aggregate aggregate() {
        Stored.in(context, StateStores.AUTHORS, WindowId.SERDE, AuthorTallies.SERDE);
        Stored.in(context, StateStores.WATERMARKS, Serdes.Integer(), Watermark.SERDE);
        Stored.in(context, StateStores.SCHEDULE, WindowId.SERDE, Serdes.Integer());
        Stored.in(context, StateStores.PENDING, WindowId.SERDE, Serdes.Boolean());
        Aggregate made = new Aggregate(
                TopologyUnderTest.SETTINGS.withPartitions(2), new StreamMeters(registry), () -> runsEnded++);
        made.init(context);
        return made;
    }
}
