// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.WindowKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each author said of each story on a platform, minute by minute, so that an author counts once in a window however
 * many posts there are. A post changes how its author counts in the windows that hold it and in no other: a step function of the
 * window's end. What changes of that function is told as steps, which may be added up over authors.
 */
final class AuthorDays {

    private final WriteBehind<AuthorDayKey, AuthorDay> store;
    private final List<WindowSpec> windows;
    private final int longest;

    AuthorDays(WriteBehind<AuthorDayKey, AuthorDay> store, List<WindowSpec> windows) {
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
        AuthorDayKey today = new AuthorDayKey(author, series, dayOf(minute));
        @Nullable AuthorDay changed = store.get(today);
        List<AuthorDay> before = new ArrayList<>(3);
        for (int day = dayOf(minute - longest); day <= dayOf(Math.min(minute + longest, latest)); day++) {
            @Nullable AuthorDay known = day == today.day() ? changed : store.get(new AuthorDayKey(author, series, day));
            if (known != null) {
                before.add(known);
            }
        }
        List<AuthorStep> steps = new ArrayList<>();
        change.forEach((theme, ballot) -> {
            List<Timeline> said = before.stream().map(day -> day.of(theme)).toList();
            for (WindowSpec window : windows) {
                addSteps(window, minute, theme, said, ballot, steps);
            }
        });
        keep(today, changed == null ? new AuthorDay() : changed, minute, change);
        return steps;
    }

    private void keep(AuthorDayKey key, AuthorDay day, int minute, Map<String, Ballot> change) {
        change.forEach((theme, ballot) -> day.add(theme, minute, ballot));
        store.put(key, day.isEmpty() ? null : day);
    }

    private static int dayOf(int minute) {
        return Math.floorDiv(minute, AuthorDay.MINUTES);
    }

    private static void addSteps(
            WindowSpec window, int minute, String theme, List<Timeline> before, Ballot change, List<AuthorStep> steps) {
        int size = window.sizeMinutes();
        int first = window.firstEndAfter(minute);
        int behind = first + size; // the first end whose window no longer holds the minute
        boolean alone = before.stream().allMatch(said -> said.isEmptyBetween(first - size, behind));
        AuthorTally level = AuthorTally.NONE;
        for (int end = first; end < behind; end += window.slideMinutes()) {
            Ballot said = between(before, end - size, end);
            AuthorTally next = said.plus(change).vote().minus(said.vote());
            if (!next.equals(level)) {
                steps.add(new AuthorStep(size, end, theme, next.minus(level)));
                level = next;
            }
            if (alone) {
                break; // who said nothing else counts alike in every window that holds this
            }
        }
        if (!level.equals(AuthorTally.NONE)) {
            steps.add(new AuthorStep(size, behind, theme, AuthorTally.NONE.minus(level)));
        }
    }

    private static Ballot between(List<Timeline> days, int from, int to) {
        Ballot sum = Ballot.NONE;
        for (Timeline day : days) {
            sum = sum.plus(day.between(from, to));
        }
        return sum;
    }
}
