// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;

/**
 * What one author said of one story, on one platform, within one day.
 *
 * @param said in the order of minutes; a minute and theme once at most
 */
record AuthorDay(List<Said> said) {

    static final AuthorDay EMPTY = new AuthorDay(List.of());

    static final int MINUTES = 24 * 60;

    static final Serde<AuthorDay> SERDE = Packed.serde(1, AuthorDay::write, AuthorDay::read);

    /**
     * Within one minute.
     *
     * @param minute since the epoch
     * @param theme a theme's id, or {@code all}
     */
    record Said(int minute, String theme, Ballot ballot) {}

    /** With the ballots of one minute changed. What comes to nothing is left out. */
    AuthorDay plus(int minute, Map<String, Ballot> change) {
        List<Said> all = new ArrayList<>(said.size() + change.size());
        int at = 0;
        for (; at < said.size() && said.get(at).minute < minute; at++) {
            all.add(said.get(at));
        }
        int first = at;
        for (; at < said.size() && said.get(at).minute == minute; at++) {
            Said one = said.get(at);
            addUnlessNothing(all, minute, one.theme, one.ballot.plus(change.getOrDefault(one.theme, Ballot.NONE)));
        }
        List<Said> before = said.subList(first, at);
        change.forEach((theme, ballot) -> {
            if (before.stream().noneMatch(one -> one.theme.equals(theme))) {
                addUnlessNothing(all, minute, theme, ballot);
            }
        });
        all.addAll(said.subList(at, said.size()));
        return new AuthorDay(all);
    }

    private static void addUnlessNothing(List<Said> all, int minute, String theme, Ballot ballot) {
        if (!ballot.equals(Ballot.NONE)) {
            all.add(new Said(minute, theme, ballot));
        }
    }

    private static void write(PackedWriter out, AuthorDay day) {
        List<String> themes = day.said.stream().map(Said::theme).distinct().toList();
        out.number(themes.size());
        themes.forEach(out::text);
        out.number(day.said.size());
        int minute = 0;
        for (Said one : day.said) {
            out.number(one.minute - minute)
                    .number(themes.indexOf(one.theme))
                    .number(one.ballot.posts())
                    .number(one.ballot.balance());
            minute = one.minute;
        }
    }

    private static AuthorDay read(PackedReader in) {
        String[] themes = new String[in.count()];
        for (int i = 0; i < themes.length; i++) {
            themes[i] = in.text();
        }
        int count = in.count();
        List<Said> said = new ArrayList<>(count);
        int minute = 0;
        for (int i = 0; i < count; i++) {
            minute += in.integer();
            said.add(new Said(minute, in.choice(themes), new Ballot(in.number(), in.number())));
        }
        return new AuthorDay(said);
    }
}
