// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.board;

import io.groundswell.events.WindowKey;
import java.time.Duration;

/**
 * Names a series of windows within a story.
 *
 * @param platform a platform's wire name, or {@code all}
 * @param theme a theme's id, or {@code all}
 * @param size of each window
 */
public record SeriesKey(String platform, String theme, Duration size) {

    static SeriesKey of(WindowKey key) {
        return new SeriesKey(key.platform(), key.theme(), key.size());
    }

    SeriesKey sized(Duration other) {
        return new SeriesKey(platform, theme, other);
    }
}
