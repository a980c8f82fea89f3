// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A story that is followed: what makes a post belong to it, and the themes that are told apart in it.
 *
 * @param id the story's key: lower-case letters, digits and hyphens, at most 80
 * @param title as a person would name it
 * @param match what makes a post belong
 * @param themes the themes that get figures of their own; ids are unique within the story
 */
public record Story(String id, String title, Match match, List<Theme> themes) {

    static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    public Story {
        if (id == null || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "story id must be 1 to 80 lower-case letters, digits and hyphens: was " + id);
        }
        Check.text(title, "title of story " + id);
        match = match == null ? Match.NOTHING : match;
        themes = Check.list(themes, "themes of story " + id);
        Set<String> seen = new HashSet<>();
        for (Theme theme : themes) {
            if (!seen.add(theme.id())) {
                throw new IllegalArgumentException("theme ids must be unique in story " + id + ": twice " + theme.id());
            }
        }
    }

    /**
     * A post belongs when any of the first four names something in it and none of {@code none} does. Case and accents
     * of letters play no part. With all of them empty, only posts belong whose source says so ({@link Post#stories}).
     *
     * @param phrases words in sequence, each a whole token
     * @param hashtags with or without {@code #}
     * @param links a link belongs when it begins with one of these, whatever its scheme
     * @param roots ids of posts: they and all replies in their threads belong
     * @param none phrases and hashtags that exclude a post
     */
    public record Match(
            List<String> phrases, List<String> hashtags, List<String> links, List<String> roots, List<String> none) {

        public static final Match NOTHING = new Match(List.of(), List.of(), List.of(), List.of(), List.of());

        public Match {
            phrases = Check.list(phrases, "phrases");
            hashtags = Check.list(hashtags, "hashtags");
            links = Check.list(links, "links");
            roots = Check.list(roots, "roots");
            none = Check.list(none, "none");
        }
    }

    /**
     * A topic within the story.
     *
     * @param id lower-case letters, digits and hyphens, at most 80; {@code all} is taken
     * @param label as a person would name it
     * @param phrases words in sequence; a word also stands for its inflections ({@code betray} finds "betrayed")
     * @param hashtags with or without {@code #}
     * @param patterns regular expressions in RE2 syntax, matched regardless of case
     */
    public record Theme(String id, String label, List<String> phrases, List<String> hashtags, List<String> patterns) {

        public Theme {
            if (id == null || !ID.matcher(id).matches() || id.equals(WindowKey.ALL)) {
                throw new IllegalArgumentException(
                        "theme id must be 1 to 80 lower-case letters, digits and hyphens, and not 'all': was " + id);
            }
            label = label == null || label.isBlank() ? id : label;
            phrases = Check.list(phrases, "phrases of theme " + id);
            hashtags = Check.list(hashtags, "hashtags of theme " + id);
            patterns = Check.list(patterns, "patterns of theme " + id);
            if (phrases.isEmpty() && hashtags.isEmpty() && patterns.isEmpty()) {
                throw new IllegalArgumentException("theme " + id + " needs at least one phrase, hashtag or pattern");
            }
        }
    }
}
