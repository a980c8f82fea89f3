// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;

/** What one author said of one story, on one platform, within one day, theme by theme. Not thread-safe. */
final class AuthorDay {

    static final int MINUTES = 24 * 60;

    static final Serde<AuthorDay> SERDE = Packed.serde(1, AuthorDay::write, AuthorDay::read);

    private final Map<String, Timeline> themes = new TreeMap<>();

    /** @param theme a theme's id, or {@code all} */
    void add(String theme, int minute, Ballot ballot) {
        Timeline timeline = themes.computeIfAbsent(theme, t -> new Timeline());
        timeline.add(minute, ballot);
        if (timeline.isEmpty()) {
            themes.remove(theme);
        }
    }

    boolean isEmpty() {
        return themes.isEmpty();
    }

    /** Of one theme; to be read only. */
    Timeline of(String theme) {
        return themes.getOrDefault(theme, Timeline.EMPTY);
    }

    private static void write(PackedWriter out, AuthorDay day) {
        out.number(day.themes.size());
        day.themes.forEach((theme, timeline) -> timeline.write(out.text(theme)));
    }

    private static AuthorDay read(PackedReader in) {
        AuthorDay day = new AuthorDay();
        for (int left = in.count(); left > 0; left--) {
            day.themes.put(in.text(), Timeline.read(in));
        }
        return day;
    }
}
