// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import java.util.Set;

/**
 * Bounds on what {@link SocialModel} reads.
 *
 * @param maxCharacters of a text, in UTF-16 units; longer texts are too long. The default of 25,000 is the longest post
 *     that X accepts
 * @param languages that are read, as ISO 639-1 codes. Default English alone, which is all that the weights know
 */
public record SocialSettings(int maxCharacters, Set<String> languages) {

    /** The documented defaults. */
    public static final SocialSettings DEFAULTS = new SocialSettings(25_000, Set.of("en"));

    /** @throws IllegalArgumentException when the bound is not positive or there is no language */
    public SocialSettings {
        if (maxCharacters < 1) {
            throw new IllegalArgumentException("maxCharacters must be positive: was " + maxCharacters);
        }
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("languages must name at least one");
        }
        languages = Set.copyOf(languages);
    }
}
