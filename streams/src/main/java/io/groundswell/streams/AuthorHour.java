// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;

/**
 * What one author said of one story, on one platform, within one hour.
 *
 * @param said in the order of minutes; a minute and theme once at most
 */
record AuthorHour(List<Said> said) {

    static final AuthorHour EMPTY = new AuthorHour(List.of());

    static final int MINUTES = 60;

    static final Serde<AuthorHour> SERDE = Packed.serde(
            1,
            (out, hour) -> {
                out.number(hour.said.size());
                for (Said one : hour.said) {
                    out.number(one.minute)
                            .text(one.theme)
                            .number(one.ballot.posts())
                            .number(one.ballot.balance());
                }
            },
            in -> {
                int count = in.count();
                List<Said> said = new ArrayList<>(count);
                for (int i = 0; i < count; i++) {
                    said.add(new Said(in.integer(), in.text(), new Ballot(in.number(), in.number())));
                }
                return new AuthorHour(said);
            });

    /**
     * Within one minute.
     *
     * @param minute since the epoch
     * @param theme a theme's id, or {@code all}
     */
    record Said(int minute, String theme, Ballot ballot) {}

    /** With the ballots of one minute changed. What comes to nothing is left out. */
    AuthorHour plus(int minute, Map<String, Ballot> change) {
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
        return new AuthorHour(all);
    }

    private static void addUnlessNothing(List<Said> all, int minute, String theme, Ballot ballot) {
        if (!ballot.equals(Ballot.NONE)) {
            all.add(new Said(minute, theme, ballot));
        }
    }
}
