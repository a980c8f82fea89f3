// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;

/**
 * How authors count in one window, by theme.
 *
 * @param themes {@code all} among them; a theme without authors is left out
 */
record AuthorTallies(SortedMap<String, AuthorTally> themes) {

    static final AuthorTallies EMPTY = new AuthorTallies(new TreeMap<>());

    static final Serde<AuthorTallies> SERDE = Packed.serde(
            1,
            (out, one) -> {
                out.number(one.themes.size());
                one.themes.forEach((theme, tally) -> write(out.text(theme), tally));
            },
            in -> {
                SortedMap<String, AuthorTally> themes = new TreeMap<>();
                for (int left = in.count(); left > 0; left--) {
                    themes.put(in.text(), read(in));
                }
                return new AuthorTallies(themes);
            });

    AuthorTallies plus(Map<String, AuthorTally> change) {
        SortedMap<String, AuthorTally> sums = new TreeMap<>(themes);
        change.forEach((theme, tally) -> sums.merge(theme, tally, AuthorTally::plus));
        sums.values().removeIf(AuthorTally.NONE::equals);
        return new AuthorTallies(sums);
    }

    AuthorTally of(String theme) {
        return themes.getOrDefault(theme, AuthorTally.NONE);
    }

    static void write(PackedWriter out, AuthorTally tally) {
        out.number(tally.authors()).number(tally.negative()).number(tally.positive());
    }

    static AuthorTally read(PackedReader in) {
        return new AuthorTally(in.number(), in.number(), in.number());
    }
}
