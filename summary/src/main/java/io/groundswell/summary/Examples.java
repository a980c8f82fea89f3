// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import io.groundswell.events.Label;
import io.groundswell.events.SentimentWindow;
import java.util.Collection;
import java.util.List;

/** The ids of the posts that windows name as representative. */
public final class Examples {

    private Examples() {}

    /** All of them, whatever their label. */
    public static List<String> of(Collection<SentimentWindow> windows) {
        return List.of(Label.values()).stream()
                .flatMap(label -> of(windows, label).stream())
                .distinct()
                .toList();
    }

    static List<String> of(Collection<SentimentWindow> windows, Label label) {
        return windows.stream()
                .flatMap(window -> switch (label) {
                    case NEGATIVE -> window.examples().negative().stream();
                    case NEUTRAL -> window.examples().neutral().stream();
                    case POSITIVE -> window.examples().positive().stream();
                })
                .toList();
    }
}
