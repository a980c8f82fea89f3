// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds links in a text that begin with a known one, whatever their scheme or {@code www.}. A known link ends at a
 * path's segment: {@code example.org/news} finds {@code https://example.org/news/1} and not {@code
 * example.org/newsletter}. Not thread-safe while links are added.
 */
final class Links {

    private static final int MAX_LINK_LENGTH = 2_048;

    private final Map<String, Set<String>> stories = new HashMap<>();

    void add(String link, String story) {
        stories.computeIfAbsent(normalised(link), l -> new TreeSet<>()).add(story);
    }

    Set<String> find(String text) {
        if (stories.isEmpty()) {
            return Set.of();
        }
        Set<String> found = new HashSet<>();
        for (String token : text.split("[\\s()<>\"“”]+", -1)) {
            if (token.indexOf('.') > 0 && token.length() <= MAX_LINK_LENGTH) {
                findPrefixes(normalised(token), found);
            }
        }
        return found;
    }

    private void findPrefixes(String link, Set<String> found) {
        for (int end = link.length(); end > 0; end = lastBreak(link, end)) {
            found.addAll(stories.getOrDefault(link.substring(0, end), Set.of()));
        }
    }

    private static int lastBreak(String link, int end) {
        return Math.max(
                link.lastIndexOf('/', end - 1),
                Math.max(link.lastIndexOf('?', end - 1), link.lastIndexOf('#', end - 1)));
    }

    private static String normalised(String link) {
        String plain = link.toLowerCase(Locale.ROOT)
                .replaceFirst("^[a-z]+://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("[.,;:!?…'’]+$", "");
        return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
