// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.util.ArrayList;
import java.util.List;

/**
 * What has changed in the figures of one series since the last commit of one of the authors' partitions.
 *
 * @param themes one for each minute and theme that changes
 * @param authors in no order
 */
record SeriesChange(List<ThemeChange> themes, List<AuthorStep> authors) implements SeriesUpdate {

    static void write(PackedWriter out, SeriesChange change) {
        out.number(change.themes.size());
        change.themes.forEach(theme -> ThemeChange.write(out, theme));
        out.number(change.authors.size());
        for (AuthorStep step : change.authors) {
            out.number(step.size()).number(step.end()).text(step.theme());
            AuthorTallies.write(out, step.change());
        }
    }

    static SeriesChange read(PackedReader in) {
        List<ThemeChange> themes = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            themes.add(ThemeChange.read(in));
        }
        List<AuthorStep> authors = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            authors.add(new AuthorStep(in.integer(), in.integer(), in.text(), AuthorTallies.read(in)));
        }
        return new SeriesChange(themes, authors);
    }
}
