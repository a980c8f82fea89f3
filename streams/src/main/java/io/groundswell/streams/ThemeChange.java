// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.util.ArrayList;
import java.util.List;

/**
 * How one theme of a series changes within one minute.
 *
 * @param minute since the epoch
 * @param theme a theme's id, {@code #hashtag}, or {@code all}
 * @param tally added; negative where more is taken back
 * @param added posts that may represent others
 * @param removed ids of posts that may no longer
 */
record ThemeChange(int minute, String theme, Tally tally, List<Example> added, List<String> removed) {

    static void write(PackedWriter out, ThemeChange one) {
        out.number(one.minute).text(one.theme).tally(one.tally);
        out.number(one.added.size());
        one.added.forEach(example -> Example.write(out, example));
        out.number(one.removed.size());
        one.removed.forEach(out::text);
    }

    static ThemeChange read(PackedReader in) {
        int minute = in.integer();
        String theme = in.text();
        Tally tally = in.tally();
        List<Example> added = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            added.add(Example.read(in));
        }
        List<String> removed = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            removed.add(in.text());
        }
        return new ThemeChange(minute, theme, tally, added, removed);
    }
}
