// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.board;

import org.jspecify.annotations.Nullable;

/**
 * How a crowd feels now.
 *
 * @param platform a platform's wire name, or {@code all}
 * @param window the present one
 * @param mood in words
 * @param shares of the crowd in words, as estimated and as counted; null where nothing is estimated
 * @param change against the window before; null when there was none, or nobody spoke in it
 */
public record Reading(
        String platform,
        Point window,
        String mood,
        @Nullable String shares,
        @Nullable Change change) {}
