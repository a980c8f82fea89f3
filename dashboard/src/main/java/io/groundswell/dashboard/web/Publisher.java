// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.web;

import io.groundswell.dashboard.board.Board;
import io.groundswell.dashboard.board.Changes;
import io.groundswell.dashboard.board.Point;
import io.groundswell.dashboard.board.SeriesKey;
import io.groundswell.dashboard.board.StoryNow;
import io.groundswell.events.Swing;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the pages what has changed, four times a second. Of each window the newest record alone goes out, so a busy story
 * costs no more than the charts that show it. Windows that end after the present one wait until they are it.
 */
final class Publisher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final Duration TICK = Duration.ofMillis(250);
    private static final Duration PING = Duration.ofSeconds(15);

    private final Board board;
    private final Feed feed;
    private final Map<String, Map<Duration, Instant>> presents = new HashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "dashboard-publisher");
        thread.setDaemon(true);
        return thread;
    });

    Publisher(Board board, Feed feed) {
        this.board = board;
        this.feed = feed;
    }

    /** From here on; pages ask for what was before. */
    void start() {
        board.stories().forEach(story -> presents.put(story.id(), presentEnds(story)));
        Future<?> unused = clock.scheduleWithFixedDelay(this::publish, 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
        unused = clock.scheduleAtFixedRate(feed::ping, PING.toMillis(), PING.toMillis(), TimeUnit.MILLISECONDS);
        unused = clock.scheduleAtFixedRate(feed::dropStuck, 1, 1, TimeUnit.SECONDS);
    }

    /** The name of a chart: a story's theme in windows of one size. */
    static String view(String story, String theme, Duration size) {
        return story + "|" + theme + "|" + size;
    }

    /**
     * Points of a chart.
     *
     * @param story whose
     * @param theme which
     * @param size of the windows
     * @param platforms the latest records, by platform
     */
    record Points(String story, String theme, Duration size, Map<String, List<Point>> platforms) {}

    /** Posts that must vanish. */
    record Withdrawn(List<String> posts) {}

    /** Stories that are new, changed or gone. */
    record ChangedStories(Set<String> stories) {}

    /** A swing that has opened, changed or ended. */
    record SwingChange(Swing swing) {}

    private void publish() {
        try {
            publish(board.takeChanges());
        } catch (RuntimeException e) { // the clock would stop for good
            LOG.error("a change could not be published", e);
        }
    }

    private void publish(Changes changes) {
        if (!changes.withdrawn().isEmpty()) {
            feed.publish("withdrawn", null, new Withdrawn(changes.withdrawn()));
        }
        if (!changes.stories().isEmpty()) {
            feed.publish("stories", null, new ChangedStories(changes.stories()));
        }
        changes.windows().forEach(this::publish);
        changes.swings().forEach(swing -> feed.publish("swing", null, new SwingChange(swing)));
    }

    private void publish(String story, Map<SeriesKey, Set<Instant>> changed) {
        StoryNow now = board.present(story);
        if (now == null) {
            presents.remove(story);
            return;
        }
        Map<Duration, Instant> before = presents.getOrDefault(story, Map.of());
        Map<Duration, Instant> after = presentEnds(now);
        presents.put(story, after);
        feed.publish("now", null, now);
        points(story, changed, before, after).forEach((view, points) -> feed.publish("points", view, points));
    }

    private static Map<Duration, Instant> presentEnds(StoryNow now) {
        Map<Duration, Instant> ends = new HashMap<>();
        for (StoryNow.SizeNow size : now.sizesNow()) {
            size.readings().stream()
                    .map(reading -> reading.window().end())
                    .findFirst()
                    .ifPresent(end -> ends.put(size.size(), end));
        }
        return ends;
    }

    private Map<String, Points> points(
            String story,
            Map<SeriesKey, Set<Instant>> changed,
            Map<Duration, Instant> before,
            Map<Duration, Instant> after) {
        Map<String, Points> views = new TreeMap<>();
        for (SeriesKey key : board.series(story)) {
            Instant present = after.get(key.size());
            if (present == null) {
                continue;
            }
            Instant from = before.getOrDefault(key.size(), Instant.EPOCH);
            Map<Instant, Point> points = new TreeMap<>();
            if (from.isBefore(present)) {
                board.windows(story, key, from, present, Integer.MAX_VALUE)
                        .forEach(point -> points.put(point.end(), point));
            }
            board.points(story, key, changed.getOrDefault(key, Set.of())).stream()
                    .filter(point -> !point.end().isAfter(present))
                    .forEach(point -> points.put(point.end(), point));
            if (!points.isEmpty()) {
                views.computeIfAbsent(
                                view(story, key.theme(), key.size()),
                                view -> new Points(story, key.theme(), key.size(), new TreeMap<>()))
                        .platforms()
                        .put(key.platform(), List.copyOf(points.values()));
            }
        }
        return views;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
