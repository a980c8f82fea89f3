// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.board;

import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import io.groundswell.events.ScoredPost;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.Story;
import io.groundswell.events.Swing;
import io.groundswell.events.WindowKey;
import io.groundswell.summary.DiscussionSummary;
import io.groundswell.summary.Examples;
import io.groundswell.summary.Period;
import io.groundswell.summary.WindowChoice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the topics of one run say, as far as a page needs it: kept up to date by whoever reads the topics, asked by
 * whoever serves the page. Memory is bounded by {@link Limits}. Thread-safe; every answer is a copy.
 */
public final class Board {

    private final Limits limits;
    private final History history;
    private final Sayings sayings;
    private final Bases bases;
    private final Map<String, Story> stories = new TreeMap<>();
    private final TreeMap<String, Swing> swings = new TreeMap<>();
    private final Changes.Pending pending = new Changes.Pending();
    private boolean live;

    public Board(Limits limits) {
        this.limits = limits;
        this.history = new History(limits.points(), limits.series());
        this.sayings = new Sayings(limits.posts());
        this.bases = new Bases(limits.scored());
    }

    /** From now on changes are collected for {@link #takeChanges}. */
    public synchronized void goLive() {
        live = true;
    }

    /** Takes the latest record of a story; null when it is followed no more. */
    public synchronized void story(String id, @Nullable Story story) {
        if (story == null) {
            stories.remove(id);
        } else if (stories.containsKey(id) || stories.size() < limits.stories()) {
            stories.put(id, story);
        }
        if (live) {
            pending.story(id);
        }
    }

    /** Takes the latest record of a window; null when it is gone. */
    public synchronized void window(WindowKey key, @Nullable SentimentWindow window) {
        if (window == null) {
            history.remove(key);
        } else if (history.put(window)) {
            sayings.name(Examples.of(List.of(window)), window.start());
            if (live) {
                pending.window(key.story(), SeriesKey.of(key), key.end());
            }
        }
    }

    /** Takes the latest record of a swing; null when it is gone. */
    public synchronized void swing(String id, @Nullable Swing swing) {
        if (swing == null) {
            swings.remove(id);
            return;
        }
        swings.put(id, swing);
        sayings.name(swing.examples(), swing.openedAt().minus(swing.size()));
        if (swings.size() > limits.swings()) {
            swings.values().stream()
                    .min(Comparator.comparing(Swing::openedAt))
                    .ifPresent(old -> swings.remove(old.id()));
        }
        if (live) {
            pending.swing(swing);
        }
    }

    /** Takes note of what happened to a post. */
    public synchronized void post(Post post) {
        List<String> gone = sayings.accept(post);
        if (live) {
            pending.withdrawn(gone);
        }
    }

    /** A search for the texts of posts that are shown without them, since they were read too long ago. */
    public synchronized TextSearch missingTexts() {
        return new TextSearch(sayings.missing());
    }

    /** Takes what a search has found; nobody needs to look for that again. */
    public synchronized void lateTexts(TextSearch search) {
        search.found().forEach(sayings::accept);
        sayings.sought(search.sought());
    }

    /** Takes note of what the topology made of a post. */
    public synchronized void scored(ScoredPost post, int partition) {
        bases.accept(post, partition);
    }

    /** What has changed since the last call. */
    public synchronized Changes takeChanges() {
        return pending.take();
    }

    /** The followed stories, by id. */
    public synchronized List<StoryNow> stories() {
        return stories.values().stream().map(story -> now(story, Trails.LENGTH)).toList();
    }

    /** How a story stands; null when it is not followed. */
    public synchronized @Nullable StoryNow story(String id) {
        Story story = stories.get(id);
        return story == null ? null : now(story, Trails.LENGTH);
    }

    /** The same without its past; null when it is not followed. */
    public synchronized @Nullable StoryNow present(String id) {
        Story story = stories.get(id);
        return story == null ? null : now(story, 0);
    }

    private StoryNow now(Story story, int steps) {
        List<StoryNow.SizeNow> sizes = new ArrayList<>();
        for (Duration size : history.sizes(story.id())) {
            sizes.add(new StoryNow.SizeNow(
                    size,
                    Readings.of(history, story.id(), WindowKey.ALL, size),
                    Trails.of(history, story.id(), size, steps)));
        }
        return new StoryNow(
                story.id(),
                story.title(),
                story.themes().stream()
                        .map(theme -> new StoryNow.Theme(theme.id(), theme.label()))
                        .toList(),
                history.sizes(story.id()),
                history.newest(story.id()),
                sizes,
                (int) swings.values().stream()
                        .filter(swing -> swing.story().equals(story.id()) && swing.state() == Swing.State.OPEN)
                        .count());
    }

    /** How each platform feels about a theme now, all platforms first. */
    public synchronized List<Reading> readings(String story, String theme, Duration size) {
        return Readings.of(history, story, theme, size);
    }

    /**
     * Windows of a series, in the order of time.
     *
     * @param from exclusive
     * @param to inclusive; null for the present, after which windows hold but the little that was said since they began
     * @param most the newest so many
     */
    public synchronized List<Point> windows(String story, SeriesKey key, Instant from, @Nullable Instant to, int most) {
        Series series = history.find(story, key);
        Instant last = to == null ? history.presentEnd(story, key.size()) : to;
        return series == null || last == null ? List.of() : series.between(from, last, most);
    }

    /** The windows of a series with these ends, as far as they are there. */
    public synchronized List<Point> points(String story, SeriesKey key, Collection<Instant> ends) {
        Series series = history.find(story, key);
        return series == null
                ? List.of()
                : ends.stream().map(series::at).filter(Objects::nonNull).toList();
    }

    /** The series of a story. */
    public synchronized Collection<SeriesKey> series(String story) {
        return history.keys(story);
    }

    /** The themes of a story in the present window, the most discussed first. */
    public synchronized List<ThemeRow> themes(String story, String platform, Duration size) {
        Story followed = stories.get(story);
        return followed == null ? List.of() : ThemeRanking.of(history, followed, platform, size);
    }

    /** Swings, the newest first. */
    public synchronized List<Swing> swings(Predicate<Swing> wanted) {
        return swings.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Swing::openedAt).reversed().thenComparing(Swing::id))
                .toList();
    }

    /** The swing with this id; null when there is none. */
    public synchronized @Nullable Swing swing(String id) {
        return swings.get(id);
    }

    /** What may be shown of posts, in the order of their ids; what may not is left out. */
    public synchronized List<Said> said(Collection<String> ids) {
        List<Said> said = new ArrayList<>();
        for (String id : ids) {
            Post post = sayings.get(id);
            if (post != null && !post.text().isBlank()) {
                said.add(Said.of(post, bases.label(id)));
            }
        }
        return said;
    }

    /** What the figures of a story rest on, by platform. */
    public synchronized Map<String, Basis> basis(String story) {
        Map<String, Basis> byPlatform = new TreeMap<>();
        for (Platform platform : Platform.values()) {
            byPlatform.put(platform.wireName(), bases.basis(story, platform.wireName()));
        }
        return byPlatform;
    }

    /** The discussion summary of all that was said up to now; null when the story is not followed. */
    public synchronized @Nullable DiscussionSummary summary(String id) {
        Story story = stories.get(id);
        if (story == null) {
            return null;
        }
        List<SentimentWindow> windows = history.whole(id);
        Map<Platform, WindowChoice> choices = new EnumMap<>(Platform.class);
        for (Platform platform : Platform.values()) {
            List<WindowKey> spoken = windows.stream()
                    .filter(window -> window.platform().equals(platform.wireName())
                            && window.theme().equals(WindowKey.ALL)
                            && window.posts() > 0)
                    .map(SentimentWindow::key)
                    .toList();
            WindowChoice.of(spoken, new Period.Latest()).ifPresent(choice -> choices.put(platform, choice));
        }
        return DiscussionSummary.of(
                story, List.of(Platform.values()), choices, windows, swings.values(), sayings::get, false);
    }

    /** How much is remembered now. */
    public synchronized Memory memory() {
        return new Memory(
                stories.size(),
                history.points(),
                limits.points(),
                history.seriesCount(),
                history.refused(),
                sayings.size(),
                swings.size());
    }

    /**
     * How much is remembered.
     *
     * @param stories followed
     * @param points windows
     * @param mostPoints how many windows there may be
     * @param series of windows
     * @param refused windows of series for which there was no room
     * @param posts texts
     * @param swings remembered
     */
    public record Memory(int stories, int points, int mostPoints, int series, long refused, int posts, int swings) {}
}
