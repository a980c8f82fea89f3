// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.board;

import io.groundswell.events.Label;
import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import io.groundswell.summary.Excerpt;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said, as far as it may be shown: no author, no handle.
 *
 * @param post its id
 * @param platform where
 * @param at when
 * @param text one line, shortened; without links and control characters
 * @param label how it feels; null when that is not known, or it was not scored
 * @param link to the original; null where the id tells none
 */
public record Said(
        String post,
        Platform platform,
        Instant at,
        String text,
        @Nullable Label label,
        @Nullable String link) {

    private static final int LONGEST = 280;
    private static final Pattern BLUESKY = Pattern.compile(
            "at://(did:[a-z]+:[A-Za-z0-9._:%-]{1,200})/app\\.bsky\\.feed\\.post/([A-Za-z0-9._~-]{1,100})");
    private static final Pattern X = Pattern.compile("x:([0-9]{1,20})");

    static Said of(Post post, @Nullable Label label) {
        return new Said(
                post.id(), post.platform(), post.eventTime(), Excerpt.of(post.text(), LONGEST), label, link(post.id()));
    }

    private static @Nullable String link(String id) {
        Matcher bluesky = BLUESKY.matcher(id);
        if (bluesky.matches()) {
            return "https://bsky.app/profile/" + bluesky.group(1) + "/post/" + bluesky.group(2);
        }
        Matcher x = X.matcher(id);
        return x.matches() ? "https://x.com/i/status/" + x.group(1) : null;
    }
}
