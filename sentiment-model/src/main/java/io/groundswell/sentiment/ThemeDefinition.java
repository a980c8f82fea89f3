// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.util.List;

/**
 * A theme, and what mentions it: any of these.
 *
 * @param id names it
 * @param phrases words in sequence; a word also stands for its inflections ({@code betray} finds "betrayed")
 * @param hashtags with or without {@code #}
 * @param patterns regular expressions in RE2 syntax, matched regardless of case
 */
public record ThemeDefinition(String id, List<String> phrases, List<String> hashtags, List<String> patterns) {

    /** @throws IllegalArgumentException when the id is blank */
    public ThemeDefinition {
        if (id.isBlank()) {
            throw new IllegalArgumentException("theme id must not be blank");
        }
        phrases = List.copyOf(phrases);
        hashtags = List.copyOf(hashtags);
        patterns = List.copyOf(patterns);
    }
}
