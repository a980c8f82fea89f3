// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A significant change of sentiment: a window whose share of negative or positive posts differs from that of the
 * windows before it by more than chance and by enough to matter.
 *
 * @param id a digest of rule, series and window, the same whenever the same posts are replayed
 * @param state a swing is opened once and resolved once
 * @param story the story's id
 * @param platform a platform's wire name, or {@code all}
 * @param theme a theme's id, or {@code all}
 * @param size of the compared windows
 * @param openedAt end of the window that swung
 * @param resolvedAt end of the window that was calm again; null while open
 * @param from net sentiment of the preceding windows, from −1 to 1
 * @param to net sentiment of the window that swung, from −1 to 1
 * @param delta {@code to − from}
 * @param significance probability that chance alone moves a share this far (two-sided p-value, both shares accounted
 *     for), from 0 to 1
 * @param posts sample size of the window that swung
 * @param baselinePosts sample size of the preceding windows
 * @param severity how large the change is
 * @param cause the themes that moved it most, the largest first
 * @param examples ids of representative posts that carry the change
 */
public record Swing(
        String id,
        State state,
        String story,
        String platform,
        String theme,
        Duration size,
        Instant openedAt,
        @Nullable Instant resolvedAt,
        double from,
        double to,
        double delta,
        double significance,
        long posts,
        long baselinePosts,
        Severity severity,
        List<Cause> cause,
        List<String> examples) {

    /** Whether it lasts. */
    public enum State {
        OPEN,
        RESOLVED
    }

    /** How large the change of net sentiment is: below 0.3, from 0.3, from 0.5. */
    public enum Severity {
        MINOR,
        MAJOR,
        CRITICAL;

        public static Severity of(double delta) {
            double size = Math.abs(delta);
            return size >= 0.5 ? CRITICAL : size >= 0.3 ? MAJOR : MINOR;
        }
    }

    /**
     * A theme's part in the change.
     *
     * @param theme the theme's id, or {@code #hashtag}
     * @param contribution how much of {@code delta} the posts that mention it account for; themes overlap, so
     *     contributions need not add up to {@code delta}
     */
    public record Cause(String theme, double contribution) {

        public Cause {
            Check.keyPart(theme, "theme");
            Check.within(contribution, -2, 2, "contribution");
        }
    }

    public Swing {
        Check.text(id, "swing id");
        Check.present(state, "state");
        Check.keyPart(story, "story");
        Check.keyPart(platform, "platform");
        Check.keyPart(theme, "theme");
        Check.present(size, "size");
        Check.present(openedAt, "openedAt");
        if ((state == State.RESOLVED) != (resolvedAt != null)) {
            throw new IllegalArgumentException("resolvedAt is given when and only when a swing is resolved: " + id);
        }
        Check.within(from, -1, 1, "from");
        Check.within(to, -1, 1, "to");
        Check.within(delta, -2, 2, "delta");
        Check.within(significance, 0, 1, "significance");
        Check.notNegative(posts, "posts");
        Check.notNegative(baselinePosts, "baselinePosts");
        Check.present(severity, "severity");
        cause = Check.list(cause, "cause");
        examples = Check.list(examples, "examples");
    }
}
