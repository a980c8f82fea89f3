// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;

/**
 * What one author said of one story, on one platform, on one day (UTC): the ballots of each minute by theme, {@code all} among them.
 * Immutable.
 */
record AuthorDay(SortedMap<Integer, SortedMap<String, Ballot>> minutes) {

    static final AuthorDay EMPTY = new AuthorDay(new TreeMap<>());

    static final int MINUTES = 24 * 60;

    static final Serde<AuthorDay> SERDE = Packed.serde(1, AuthorDay::write, AuthorDay::read);

    /** With the ballots of one minute changed. What comes to nothing is left out. */
    AuthorDay plus(int minute, Map<String, Ballot> change) {
        SortedMap<Integer, SortedMap<String, Ballot>> all = new TreeMap<>(minutes);
        SortedMap<String, Ballot> themes = new TreeMap<>(all.getOrDefault(minute, new TreeMap<>()));
        change.forEach((theme, ballot) -> {
            Ballot sum = themes.getOrDefault(theme, Ballot.NONE).plus(ballot);
            if (sum.equals(Ballot.NONE)) {
                themes.remove(theme);
            } else {
                themes.put(theme, sum);
            }
        });
        if (themes.isEmpty()) {
            all.remove(minute);
        } else {
            all.put(minute, themes);
        }
        return new AuthorDay(all);
    }

    private static void write(PackedWriter out, AuthorDay day) {
        out.number(day.minutes.size());
        day.minutes.forEach((minute, themes) -> {
            out.number(minute).number(themes.size());
            themes.forEach(
                    (theme, ballot) -> out.text(theme).number(ballot.posts()).number(ballot.balance()));
        });
    }

    private static AuthorDay read(PackedReader in) {
        SortedMap<Integer, SortedMap<String, Ballot>> minutes = new TreeMap<>();
        for (int left = in.count(); left > 0; left--) {
            int minute = in.integer();
            SortedMap<String, Ballot> themes = new TreeMap<>();
            for (int more = in.count(); more > 0; more--) {
                themes.put(in.text(), new Ballot(in.number(), in.number()));
            }
            minutes.put(minute, themes);
        }
        return new AuthorDay(minutes);
    }
}
