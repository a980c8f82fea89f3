// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x.rules;

import java.util.Set;

/**
 * What a rule's tag says: {@code groundswell:STORY} that what matches is about the story, {@code groundswell?STORY} that
 * it may be. A rule with any other tag is somebody else's and left alone.
 */
public final class RuleTag {

    /** What the tags of all rules of ours begin with. */
    public static final String PREFIX = "groundswell";

    private static final String CERTAIN = PREFIX + ":";
    private static final String WIDE = PREFIX + "?";

    private RuleTag() {}

    static String of(String story, boolean wide) {
        return (wide ? WIDE : CERTAIN) + story;
    }

    /** Whether Groundswell made it, and may remove it. */
    public static boolean isOurs(String tag) {
        return tag.startsWith(CERTAIN) || tag.startsWith(WIDE);
    }

    /** The story that the tag is sure of, if any. */
    public static Set<String> stories(String tag) {
        return tag.startsWith(CERTAIN) && tag.length() > CERTAIN.length()
                ? Set.of(tag.substring(CERTAIN.length()))
                : Set.of();
    }
}
