// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import io.groundswell.events.ThemeScore;
import org.jspecify.annotations.Nullable;

/**
 * A theme that people talk about.
 *
 * @param id the theme's id, or {@code #hashtag}
 * @param label as a person would name it
 * @param kind where the theme comes from
 * @param figures of the posts that mention it, by the clause that does. A hashtag's count is a lower bound where several
 *     windows are added up, for each tells only its leading ones
 * @param mood in words
 * @param quote of its most frequent label; null when nothing can be quoted
 */
public record Discussed(
        String id,
        String label,
        ThemeScore.Kind kind,
        Figures figures,
        Mood mood,
        @Nullable Quote quote) {}
