// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.WindowKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What each author said of each story on a platform, minute by minute, so that an author counts once in a window however many posts
 * there are. A post changes how its author counts in the windows that hold it and in no other: a step function of the
 * window's end. What changes of that function is told as steps, which may be added up over authors.
 */
final class AuthorDays {

    private static final String HASHTAG = "#";

    private final KeyValueStore<AuthorDayKey, AuthorDay> store;
    private final List<WindowSpec> windows;
    private final int longest;

    AuthorDays(KeyValueStore<AuthorDayKey, AuthorDay> store, List<WindowSpec> windows) {
        this.store = store;
        this.windows = windows;
        this.longest = windows.stream().mapToInt(WindowSpec::sizeMinutes).max().orElseThrow();
    }

    /** What a post adds: of the story as a whole, and of its own themes. Hashtags have no windows. */
    static Map<String, Ballot> ballots(Contribution post, String story) {
        Map<String, Ballot> ballots = new HashMap<>();
        if (post.tally().posts() > 0) {
            ballots.put(WindowKey.ALL, Ballot.of(post.tally()));
            for (Contribution.Theme theme : post.stories().getOrDefault(story, List.of())) {
                if (!theme.id().startsWith(HASHTAG)) {
                    ballots.merge(theme.id(), Ballot.of(theme.tally()), Ballot::plus);
                }
            }
        }
        return ballots;
    }

    /** Adds ballots to one minute and returns the steps that follow from it. */
    List<AuthorStep> add(String author, Series series, int minute, Map<String, Ballot> change) {
        int day = Math.floorDiv(minute, AuthorDay.MINUTES);
        SortedMap<Integer, SortedMap<String, Ballot>> around = new TreeMap<>();
        AuthorDay today = AuthorDay.EMPTY;
        int first = Math.floorDiv(minute - longest, AuthorDay.MINUTES);
        int last = Math.floorDiv(minute + longest, AuthorDay.MINUTES);
        try (KeyValueIterator<AuthorDayKey, AuthorDay> days =
                store.range(new AuthorDayKey(author, series, first), new AuthorDayKey(author, series, last))) {
            while (days.hasNext()) {
                var entry = days.next();
                around.putAll(entry.value.minutes());
                if (entry.key.day() == day) {
                    today = entry.value;
                }
            }
        }
        AuthorDay changed = today.plus(minute, change);
        store.put(new AuthorDayKey(author, series, day), changed.minutes().isEmpty() ? null : changed);

        List<AuthorStep> steps = new ArrayList<>();
        change.forEach((theme, ballot) -> {
            SortedMap<Integer, Ballot> before = new TreeMap<>();
            around.forEach((at, themes) -> {
                @Nullable Ballot said = themes.get(theme);
                if (said != null) {
                    before.put(at, said);
                }
            });
            for (WindowSpec window : windows) {
                addSteps(window, minute, theme, before, ballot, steps);
            }
        });
        return steps;
    }

    private static void addSteps(
            WindowSpec window,
            int minute,
            String theme,
            SortedMap<Integer, Ballot> before,
            Ballot change,
            List<AuthorStep> steps) {
        AuthorTally level = AuthorTally.NONE;
        int slide = window.slideMinutes();
        int first = window.firstEndAfter(minute);
        int behind = first + window.sizeMinutes(); // the first end whose window no longer holds the minute
        if (before.isEmpty()) {
            AuthorTally vote = change.vote();
            steps.add(new AuthorStep(window.sizeMinutes(), first, theme, vote));
            steps.add(new AuthorStep(window.sizeMinutes(), behind, theme, AuthorTally.NONE.minus(vote)));
            return;
        }
        for (int end = first; end < behind; end += slide) {
            Ballot said = Ballot.NONE;
            for (Ballot one : before.subMap(end - window.sizeMinutes(), end).values()) {
                said = said.plus(one);
            }
            AuthorTally next = said.plus(change).vote().minus(said.vote());
            if (!next.equals(level)) {
                steps.add(new AuthorStep(window.sizeMinutes(), end, theme, next.minus(level)));
                level = next;
            }
        }
        if (!level.equals(AuthorTally.NONE)) {
            steps.add(new AuthorStep(window.sizeMinutes(), behind, theme, AuthorTally.NONE.minus(level)));
        }
    }
}
