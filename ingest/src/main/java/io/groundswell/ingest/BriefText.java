// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import io.groundswell.events.Platform;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A brief's lines: its title, and where the discussions begin and end. A section's title stands alone on its line, with
 * or without Markdown around it. A discussion runs to the next title that is known, to another discussion, or to a
 * Markdown heading of its own rank or above.
 */
final class BriefText {

    private static final Map<String, Platform> DISCUSSIONS = Map.of(
            "x discussion summary", Platform.X,
            "x (twitter) discussion summary", Platform.X,
            "twitter discussion summary", Platform.X,
            "bluesky discussion summary", Platform.BLUESKY);

    private static final String ANY_DISCUSSION = " discussion summary";

    private static final Set<String> OTHER_TITLES = Set.of(
            "full story",
            "story snapshot",
            "photo gallery",
            "what happened",
            "timeline",
            "key quotes",
            "opposing views",
            "what markets believe",
            "historical background",
            "historical context",
            "economic impact",
            "sources");

    private static final int MAX_TITLE = 120;
    private static final int NO_HEADING = 7;

    private BriefText() {}

    static Brief parse(String text) {
        String title = "";
        List<Brief.Discussion> discussions = new ArrayList<>();
        Set<String> hashtags = new LinkedHashSet<>();
        Set<String> themes = new LinkedHashSet<>();
        @Nullable DiscussionText section = null;
        boolean begun = false;
        int rank = NO_HEADING;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            String plain = plain(line);
            if (plain.isEmpty()) {
                continue;
            }
            String name = name(plain);
            Platform platform = DISCUSSIONS.get(name);
            boolean known = platform != null || name.endsWith(ANY_DISCUSSION) || OTHER_TITLES.contains(name);
            if (title.isEmpty() && !known && !begun) {
                title = shortened(plain);
            }
            if (known || (heading(line) <= rank && heading(line) < NO_HEADING)) {
                if (section != null) {
                    discussions.add(section.done());
                }
                begun = true;
                section = platform == null ? null : new DiscussionText(platform, hashtags, themes);
                rank = heading(line);
            } else if (section != null) {
                section.add(line);
            }
        }
        if (section != null) {
            discussions.add(section.done());
        }
        if (title.isEmpty()) {
            return new Brief(
                    "Untitled brief",
                    "brief-" + Digest.hex(text).substring(0, 12),
                    discussions,
                    List.copyOf(hashtags),
                    List.copyOf(themes));
        }
        return new Brief(title, storyId(title), discussions, List.copyOf(hashtags), List.copyOf(themes));
    }

    /** A title without any Latin letter or digit still gives an id, and always the same. */
    private static String storyId(String title) {
        String slug = Words.slug(title);
        return slug.isEmpty() ? "brief-" + Digest.hex(title).substring(0, 12) : slug;
    }

    /** The line without byte order mark, Markdown and space around it. */
    private static String plain(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && isDecoration(line.charAt(from))) {
            from++;
        }
        while (to > from && isDecoration(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to);
    }

    private static boolean isDecoration(char c) {
        return Character.isWhitespace(c)
                || c == '\uFEFF'
                || c == '\u00A0'
                || c == '#'
                || c == '*'
                || c == '_'
                || c == '=';
    }

    private static String name(String plain) {
        if (plain.length() > MAX_TITLE) {
            return "";
        }
        String name = plain.endsWith(":") ? plain.substring(0, plain.length() - 1) : plain;
        return String.join(" ", name.strip().toLowerCase(Locale.ROOT).split("\\s+", -1));
    }

    /** The rank of a Markdown heading, from 1, or {@link #NO_HEADING}. */
    private static int heading(String line) {
        String text = line.replace("\uFEFF", "").stripLeading();
        int rank = 0;
        while (rank < text.length() && text.charAt(rank) == '#') {
            rank++;
        }
        boolean heading =
                rank > 0 && rank < NO_HEADING && rank < text.length() && Character.isWhitespace(text.charAt(rank));
        return heading ? rank : NO_HEADING;
    }

    /** A first line that is a whole text gives its first sentence, or as many of its words as a title may have. */
    private static String shortened(String line) {
        if (line.length() <= MAX_TITLE) {
            return line;
        }
        String start = line.substring(0, MAX_TITLE);
        int sentence = Math.max(start.indexOf(". "), Math.max(start.indexOf("! "), start.indexOf("? ")));
        if (sentence > 0) {
            return start.substring(0, sentence + 1);
        }
        int space = start.lastIndexOf(' ');
        String cut =
                space > 0 ? start.substring(0, space) : start.substring(0, start.offsetByCodePoints(MAX_TITLE - 1, -1));
        return cut.stripTrailing() + "…";
    }
}
