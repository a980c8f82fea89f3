// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Platform;
import io.groundswell.events.WindowKey;
import java.util.List;
import java.util.stream.Stream;

/**
 * A story on one platform, or on all: what is aggregated in one place, with all its themes.
 *
 * @param story the story's id
 * @param platform a platform's wire name, or {@code all}; only platforms are stored
 */
record Series(String story, String platform) {

    /** The series that its figures are made of: a platform's own, or those of all platforms. */
    List<Series> parts() {
        return platform.equals(WindowKey.ALL)
                ? Stream.of(Platform.values())
                        .map(one -> new Series(story, one.wireName()))
                        .toList()
                : List.of(this);
    }

    static Series parse(String text) {
        int separator = text.indexOf('|');
        return new Series(text.substring(0, separator), text.substring(separator + 1));
    }

    @Override
    public String toString() {
        return story + "|" + platform;
    }
}
