// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.Status;
import io.groundswell.events.WindowKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Adds the changes of figures to slices and makes rolling windows of these: updates of the window that is filling, a
 * final one when time has passed its end and the grace period, and a correction when a change comes later still.
 *
 * <p>Each series and size has one entry in the schedule: the end of the next window to close. A window that no post
 * was ever in is skipped.
 */
final class Aggregate implements Processor<String, SeriesUpdate, WindowKey, SentimentWindow> {

    /** Sending updates may take this part of the time: with very many series they come less often. */
    private static final int UPDATE_SHARE = 4;

    /** How many windows close in a transaction, with their themes, or a few more: some tenths of a second of work. */
    static final int PORTION = 1_000;

    private final StreamSettings settings;
    private final StreamMeters meters;
    private final Runnable onEndOfRun;
    private final Map<WindowSpec, Integer> closedBefore = new HashMap<>();
    private ProcessorContext<WindowKey, SentimentWindow> context;
    private Slices slices;
    private WindowAuthors authors;
    private Watermarks watermarks;
    private KeyValueStore<WindowId, Integer> schedule;
    private KeyValueStore<WindowId, Boolean> pending;
    private KeyValueStore<WindowId, Integer> revisions;
    private @Nullable WindowId resume;
    private int closedSinceCommit;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init first
    Aggregate(StreamSettings settings, StreamMeters meters, Runnable onEndOfRun) {
        this.settings = settings;
        this.meters = meters;
        this.onEndOfRun = onEndOfRun;
    }

    static List<String> stores() {
        return List.of(
                StateStores.SLICES,
                StateStores.AUTHORS,
                StateStores.WATERMARKS,
                StateStores.SCHEDULE,
                StateStores.PENDING,
                StateStores.REVISIONS);
    }

    @Override
    public void init(ProcessorContext<WindowKey, SentimentWindow> newContext) {
        context = newContext;
        closedBefore.clear(); // a task whose transaction was aborted begins anew with this very object
        resume = null;
        closedSinceCommit = 0;
        slices = new Slices(context.getStateStore(StateStores.SLICES), settings.windows());
        authors = new WindowAuthors(context.getStateStore(StateStores.AUTHORS), settings.windows());
        watermarks = new Watermarks(context.getStateStore(StateStores.WATERMARKS), settings.partitions());
        schedule = context.getStateStore(StateStores.SCHEDULE);
        pending = context.getStateStore(StateStores.PENDING);
        revisions = context.getStateStore(StateStores.REVISIONS);
        context.schedule(settings.updateInterval(), PunctuationType.WALL_CLOCK_TIME, wallTime -> sendUpdates());
    }

    @Override
    public void process(Record<String, SeriesUpdate> record) {
        if (record.value() instanceof SeriesChange change) {
            // The next run has begun before the last windows of this one are closed, which it would change.
            endRun(Integer.MAX_VALUE);
            add(Series.parse(record.key()), change);
        } else if (record.value() instanceof Watermark watermark) {
            report(watermark);
        } else if (record.value() instanceof NextPortion) {
            endRun(PORTION);
        }
    }

    private void report(Watermark watermark) {
        boolean endOfRun = watermarks.report(watermark);
        if (!watermarks.isEnding()) {
            closeDue();
        }
        if (endOfRun) {
            watermarks.beginEnding();
            endRun(PORTION);
        }
    }

    private void add(Series series, SeriesChange change) {
        long purged = purgedBefore();
        SortedSet<Integer> minutes = new TreeSet<>();
        for (ThemeChange theme : change.themes()) {
            if (theme.minute() < purged) {
                meters.droppedByAggregation();
            } else {
                slices.add(series, theme);
                minutes.add(theme.minute());
            }
        }
        authors.add(series, change.authors());
        Series all = new Series(series.story(), WindowKey.ALL);
        for (WindowSpec window : settings.windows()) {
            int next = nextEnd(window);
            minutes.forEach(minute -> {
                touch(series, window, minute, next);
                touch(all, window, minute, next);
            });
        }
    }

    /** Notes which windows of a series have to be sent: the closed ones that hold a minute, and the first open one. */
    private void touch(Series series, WindowSpec window, int minute, int nextEnd) {
        int slide = window.slideMinutes();
        int lastEnd = window.sliceOf(minute) + window.sizeMinutes();
        int firstOpen = Math.max(window.firstEndAfter(minute), nextEnd);
        for (int end = window.firstEndAfter(minute); end <= lastEnd && end < firstOpen; end += slide) {
            pending.put(new WindowId(series, window.sizeMinutes(), end), true);
        }
        if (firstOpen <= lastEnd) {
            pending.put(new WindowId(series, window.sizeMinutes(), firstOpen), true);
            expect(series, window, firstOpen);
        }
    }

    /** The end of the first window that has not closed. */
    private int nextEnd(WindowSpec window) {
        OptionalLong watermark = watermarks.current();
        if (watermark.isEmpty()) {
            return Integer.MIN_VALUE;
        }
        long passed = Math.floorDiv(watermark.getAsLong() - settings.grace().toMillis(), 60_000L);
        return window.firstEndAfter((int) passed);
    }

    /** No post that old can come any more: {@link Contribute} counts it as late before. */
    private long purgedBefore() {
        OptionalLong watermark = watermarks.current();
        return watermark.isEmpty()
                ? Long.MIN_VALUE
                : Math.floorDiv(watermark.getAsLong() - settings.retention().toMillis(), 60_000L);
    }

    private void expect(Series series, WindowSpec window, int end) {
        WindowId entry = scheduleEntry(series, window);
        Integer next = schedule.get(entry);
        if (next == null || end < next) {
            schedule.put(entry, end);
        }
    }

    private static WindowId scheduleEntry(Series series, WindowSpec window) {
        return new WindowId(series, window.sizeMinutes(), 0);
    }

    private void closeDue() {
        if (watermarks.current().isEmpty()) {
            return; // not every partition has told its time
        }
        for (WindowSpec window : settings.windows()) {
            int open = nextEnd(window);
            if (Integer.valueOf(open).equals(closedBefore.put(window, open))) {
                continue; // time has not passed an end of this kind
            }
            forgetBefore(window, open);
            Closings due = new Closings();
            scheduled(window).forEach(entry -> due.add(entry.key.series(), entry.value));
            Closings.Closed closed = due.forEach(
                    (series, end) -> end < open,
                    (series, end) -> close(series, window, end),
                    (series, end) -> reschedule(series, window, end),
                    Integer.MAX_VALUE);
            closedSinceCommit += closed.count();
        }
        if (closedSinceCommit >= PORTION) {
            closedSinceCommit = 0;
            context.commit();
        }
    }

    private void forgetBefore(WindowSpec window, int open) {
        int horizon =
                open - 2 * window.sizeMinutes() - (int) settings.retention().toMinutes();
        WindowId.deleteBefore(revisions, window, horizon);
        authors.deleteBefore(window, horizon);
    }

    /**
     * If the run has ended, whatever is open is final: closes so many windows of it. When the last has closed, time
     * stands there.
     */
    private void endRun(int most) {
        if (!watermarks.isEnding()) {
            return;
        }
        int left = most;
        for (WindowSpec window : settings.windows()) {
            Closings open = new Closings();
            scheduled(window).forEach(entry -> open.add(entry.key.series(), entry.value));
            Closings.Closed closed = open.forEach(
                    (series, end) -> !isPurge(series, window, end),
                    (series, end) -> close(series, window, end),
                    (series, end) -> reschedule(series, window, end),
                    left);
            if (closed.count() > 0) {
                watermarks.willReach(Duration.ofMinutes(closed.latest())
                        .plus(settings.grace())
                        .toMillis());
            }
            left -= closed.count();
            if (left == 0) {
                return; // there may be more
            }
        }
        watermarks.finishEnding();
        sendPending(Long.MAX_VALUE);
        onEndOfRun.run();
    }

    private boolean isPurge(Series series, WindowSpec window, int end) {
        return slices.firstFrom(series, window, end - window.sizeMinutes()).isEmpty();
    }

    private List<KeyValue<WindowId, Integer>> scheduled(WindowSpec window) {
        List<KeyValue<WindowId, Integer>> entries = new ArrayList<>();
        try (KeyValueIterator<WindowId, Integer> all = schedule.all()) {
            all.forEachRemaining(entry -> {
                if (entry.key.size() == window.sizeMinutes()) {
                    entries.add(entry);
                }
            });
        }
        return entries;
    }

    private void reschedule(Series series, WindowSpec window, @Nullable Integer end) {
        WindowId entry = scheduleEntry(series, window);
        if (!Objects.equals(schedule.get(entry), end)) {
            schedule.put(entry, end); // null deletes
        }
    }

    /** Closes a window and returns when the series has to be looked at again; null when it holds nothing any more. */
    private @Nullable Integer close(Series series, WindowSpec window, int end) {
        WindowId id = new WindowId(series, window.sizeMinutes(), end);
        pending.delete(id);
        send(id, window, Status.CLOSED, 0);

        int retention = (int) settings.retention().toMinutes();
        if (!series.platform().equals(WindowKey.ALL)) {
            slices.deleteBefore(series, window, end - window.sizeMinutes() - retention);
        }
        int nextStart = end + window.slideMinutes() - window.sizeMinutes();
        OptionalInt next = slices.firstFrom(series, window, nextStart);
        if (next.isPresent()) {
            return Math.max(end + window.slideMinutes(), window.firstEndAfter(next.getAsInt()));
        }
        OptionalInt oldest = slices.firstFrom(series, window, Integer.MIN_VALUE);
        if (oldest.isEmpty()) {
            return null;
        }
        int purge = window.firstEndAfter(oldest.getAsInt() + window.sizeMinutes() + retention);
        return Math.max(end + window.slideMinutes(), purge);
    }

    /** Of windows that an ended run has closed only in part, a change would be told before what it changes. */
    private void sendUpdates() {
        if (!watermarks.isEnding()) {
            sendPending(System.nanoTime() + settings.updateInterval().toNanos() / UPDATE_SHARE);
        }
    }

    private void sendPending(long deadline) {
        List<WindowId> ids = pendingFrom(resume);
        for (WindowId id : ids) {
            if (deadline != Long.MAX_VALUE && System.nanoTime() - deadline > 0) {
                resume = id;
                return;
            }
            WindowSpec window = settings.windows().stream()
                    .filter(spec -> spec.sizeMinutes() == id.size())
                    .findFirst()
                    .orElse(null);
            if (window != null) { // a size may have gone from the settings since
                sendUpdate(id, window);
            }
            pending.delete(id);
        }
        resume = null;
    }

    /** All that wait, beginning where the last round ended. */
    private List<WindowId> pendingFrom(@Nullable WindowId first) {
        List<WindowId> ids = new ArrayList<>();
        try (KeyValueIterator<WindowId, Boolean> all = pending.all()) {
            all.forEachRemaining(entry -> ids.add(entry.key));
        }
        int at = first == null ? 0 : ids.indexOf(first);
        if (at > 0) {
            Collections.rotate(ids, -at);
        }
        return ids;
    }

    private void sendUpdate(WindowId id, WindowSpec window) {
        if (id.end() >= nextEnd(window)) {
            send(id, window, Status.OPEN, 0);
            return;
        }
        Integer before = revisions.get(id);
        int revision = before == null ? 1 : before + 1;
        revisions.put(id, revision);
        send(id, window, Status.CLOSED, revision);
    }

    private void send(WindowId id, WindowSpec window, Status status, int revision) {
        SortedMap<String, Slice> themes = slices.window(id.series(), window, id.end());
        for (SentimentWindow one : Windows.of(id, themes, authors.of(id), status, revision)) {
            meters.window(revision > 0 ? "corrected" : status.name().toLowerCase(Locale.ROOT));
            context.forward(new Record<>(one.key(), one, one.end().toEpochMilli(), null));
        }
    }
}
