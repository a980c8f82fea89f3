// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import org.jspecify.annotations.Nullable;

/**
 * Where both sides are substantial.
 *
 * @param theme the theme's id; {@code all} for the story as a whole
 * @param label as a person would name it
 * @param figures of both sides
 * @param against a negative voice; null when nothing can be quoted
 * @param approving a positive voice; null when nothing can be quoted
 */
public record Debate(
        String theme,
        String label,
        Figures figures,
        @Nullable Quote against,
        @Nullable Quote approving) {}
