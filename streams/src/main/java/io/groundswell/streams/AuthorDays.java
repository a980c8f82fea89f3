// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.WindowKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What each author said of each story on a platform, minute by minute, so that an author counts once in a window however
 * many posts there are. A post changes how its author counts in the windows that hold it and in no other: a step function of the
 * window's end. What changes of that function is told as steps, which may be added up over authors.
 */
final class AuthorDays {

    private final KeyValueStore<AuthorDayKey, AuthorDay> store;
    private final List<WindowSpec> windows;
    private final int longest;

    AuthorDays(KeyValueStore<AuthorDayKey, AuthorDay> store, List<WindowSpec> windows) {
        this.store = store;
        this.windows = windows;
        this.longest = windows.stream().mapToInt(WindowSpec::sizeMinutes).max().orElseThrow();
    }

    /** What a post adds, in a map of the caller's own: of the story as a whole, and of its own themes. Hashtags have no windows. */
    static Map<String, Ballot> ballots(Contribution post, String story) {
        Map<String, Ballot> ballots = new HashMap<>();
        if (post.tally().posts() > 0) {
            ballots.put(WindowKey.ALL, Ballot.of(post.tally()));
            for (Contribution.Theme theme : post.stories().getOrDefault(story, List.of())) {
                if (!Windows.isHashtag(theme.id())) {
                    ballots.merge(theme.id(), Ballot.of(theme.tally()), Ballot::plus);
                }
            }
        }
        return ballots;
    }

    /**
     * Adds ballots to one minute and returns the steps that follow from it.
     *
     * @param latest minute of which anything can be known: time has not gone further
     */
    List<AuthorStep> add(String author, Series series, int minute, Map<String, Ballot> change, int latest) {
        Map<String, Timeline> before = new HashMap<>();
        change.keySet().forEach(theme -> before.put(theme, new Timeline()));
        int today = dayOf(minute);
        for (int day = dayOf(minute - longest); day <= dayOf(Math.min(minute + longest, latest)); day++) {
            AuthorDayKey key = new AuthorDayKey(author, series, day);
            @Nullable AuthorDay known = store.get(key);
            if (known != null) {
                known.said().forEach(said -> {
                    @Nullable Timeline timeline = before.get(said.theme());
                    if (timeline != null) {
                        timeline.add(said.minute(), said.ballot());
                    }
                });
            }
            if (day == today) {
                AuthorDay changed = (known == null ? AuthorDay.EMPTY : known).plus(minute, change);
                store.put(key, changed.said().isEmpty() ? null : changed);
            }
        }

        List<AuthorStep> steps = new ArrayList<>();
        before.forEach((theme, timeline) -> {
            for (WindowSpec window : windows) {
                addSteps(window, minute, theme, timeline, change.getOrDefault(theme, Ballot.NONE), steps);
            }
        });
        return steps;
    }

    private static int dayOf(int minute) {
        return Math.floorDiv(minute, AuthorDay.MINUTES);
    }

    private static void addSteps(
            WindowSpec window, int minute, String theme, Timeline before, Ballot change, List<AuthorStep> steps) {
        int size = window.sizeMinutes();
        int first = window.firstEndAfter(minute);
        int behind = first + size; // the first end whose window no longer holds the minute
        AuthorTally level = AuthorTally.NONE;
        for (int end = first; end < behind; end += window.slideMinutes()) {
            Ballot said = before.between(end - size, end);
            AuthorTally next = said.plus(change).vote().minus(said.vote());
            if (!next.equals(level)) {
                steps.add(new AuthorStep(size, end, theme, next.minus(level)));
                level = next;
            }
            if (before.isEmpty()) {
                break; // who said nothing else counts alike in every window that holds this
            }
        }
        if (!level.equals(AuthorTally.NONE)) {
            steps.add(new AuthorStep(size, behind, theme, AuthorTally.NONE.minus(level)));
        }
    }

    /** What an author said of a theme, in the order of minutes, as running sums: any stretch is one subtraction. */
    private static final class Timeline {

        private int[] minutes = new int[8];
        private long[] posts = new long[8];
        private long[] balances = new long[8];
        private int length;

        void add(int minute, Ballot ballot) {
            if (length == minutes.length) {
                minutes = Arrays.copyOf(minutes, 2 * length);
                posts = Arrays.copyOf(posts, 2 * length);
                balances = Arrays.copyOf(balances, 2 * length);
            }
            minutes[length] = minute;
            posts[length] = ballot.posts() + (length == 0 ? 0 : posts[length - 1]);
            balances[length] = ballot.balance() + (length == 0 ? 0 : balances[length - 1]);
            length++;
        }

        /** From a minute, inclusive, to another, exclusive. */
        Ballot between(int from, int to) {
            int first = countBefore(from);
            int behind = countBefore(to);
            return first == behind
                    ? Ballot.NONE
                    : new Ballot(
                            posts[behind - 1] - (first == 0 ? 0 : posts[first - 1]),
                            balances[behind - 1] - (first == 0 ? 0 : balances[first - 1]));
        }

        boolean isEmpty() {
            return length == 0;
        }

        private int countBefore(int minute) {
            int at = Arrays.binarySearch(minutes, 0, length, minute);
            return at < 0 ? -at - 1 : at;
        }
    }
}
