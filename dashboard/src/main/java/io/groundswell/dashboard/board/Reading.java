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
 * @param change against the window before; null when there was none, or nobody spoke in it
 */
public record Reading(
        String platform,
        Point window,
        String mood,
        @Nullable Change change) {}
