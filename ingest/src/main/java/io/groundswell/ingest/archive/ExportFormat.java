// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.Events;
import io.groundswell.ingest.Found;
import io.groundswell.ingest.NotWanted;
import io.groundswell.ingest.x.ExportEvents;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A user's own export from X: {@code window.YTD.tweets.part0 = [ … ]} in {@code tweets.js} and its further parts, beside
 * {@code account.js}, which says whose it is. Its many other parts hold no posts.
 *
 * @param authors makes the author keys
 * @param source what the posts name as their source
 * @param owners whose the exports are
 */
record ExportFormat(AuthorKey authors, String source, Owners owners) implements Format {

    private static final Pattern PART =
            Pattern.compile("\\s*window\\.YTD\\.([A-Za-z0-9_-]{1,60})\\.part\\d{1,6}\\s*=.*");
    private static final Set<String> POSTS = Set.of("tweet", "tweets");
    private static final Events NO_POSTS = element -> List.of(new Found.Unwanted(NotWanted.OTHER_FILE));

    @Override
    public String name() {
        return "X export";
    }

    @Override
    public boolean fits(Beginning beginning) {
        return part(beginning) != null;
    }

    @Override
    public Records records(Beginning beginning, InputStream content, int maxBytes) {
        return POSTS.contains(String.valueOf(part(beginning)))
                ? new Elements(content, maxBytes)
                : new WholeFile(content);
    }

    @Override
    public Events events(Beginning beginning, Place place) {
        @Nullable String part = part(beginning);
        if ("account".equals(part)) {
            owners.learn(beginning, place);
        }
        return POSTS.contains(String.valueOf(part))
                ? new Utf8Only(new ExportEvents(authors, source, owners.of(place)))
                : NO_POSTS;
    }

    private static @Nullable String part(Beginning beginning) {
        String line = beginning.firstLine();
        Matcher matcher = PART.matcher(line.substring(0, Math.min(line.length(), 200)));
        return matcher.matches() ? matcher.group(1) : null;
    }
}
