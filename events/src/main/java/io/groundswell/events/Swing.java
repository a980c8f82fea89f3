// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A significant change of a story's sentiment, on one platform or all, of one theme or all: the latest windows differ
 * from those before them by more than chance, by enough to matter, and as much when each author has one vote.
 *
 * @param id a digest of rule, kind, series and window, the same whenever the same posts are replayed
 * @param state a swing is opened once and resolved once
 * @param story the story's id
 * @param platform a platform's wire name, or {@code all}
 * @param theme a theme's id, or {@code all}
 * @param size of the compared windows
 * @param openedAt end of the window that gave enough evidence
 * @param resolvedAt end of the window that ended it; null while open
 * @param from what was to be expected after the preceding windows, as {@code kind} says
 * @param to what the windows say that swung, as {@code kind} says
 * @param delta {@code to − from}
 * @param significance probability that chance alone moves a single comparison this far (two-sided p-value), from 0 to 1
 * @param posts sample size of the windows that swung
 * @param baselinePosts sample size of the preceding windows
 * @param severity how large the change is
 * @param cause the themes that moved it most, the largest first
 * @param examples ids of representative posts that carry the change
 * @param kind what changed; absent in records of before there were kinds, which are of kind LEVEL
 * @param group id of the first of the swings that belong together: of one story, kind and direction, at about one time;
 *     its own id where it is the first
 * @param since start of the first window of the new level, as far as one can tell; not after {@code openedAt}
 * @param volumeFrom posts a window in the preceding windows
 * @param volumeTo posts a window in the windows that swung
 * @param platforms on platform {@code all}: what each platform did to {@code delta}, adding up to the change of net
 *     sentiment; else empty
 * @param resolution how it ended; null while open
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
        List<String> examples,
        Kind kind,
        String group,
        Instant since,
        double volumeFrom,
        double volumeTo,
        List<PlatformCause> platforms,
        @Nullable Resolution resolution) {

    /** Whether it lasts. */
    public enum State {
        OPEN,
        RESOLVED
    }

    /** What changed, and so what {@code from}, {@code to} and {@code delta} measure. */
    public enum Kind {
        /** Net sentiment, from −1 to 1. */
        LEVEL,
        /** Net sentiment, which changed its sign. */
        FLIP,
        /** The share of posts that are negative or positive, from 0 to 1: both camps grew. */
        POLARISATION,
        /** The number of posts, as {@code volumeFrom} and {@code volumeTo} say; the others are net sentiment. */
        SURGE
    }

    /** How a swing ended. */
    public enum Resolution {
        /** It went back, more than half of the way. */
        RETURNED,
        /** It lasted until it was what is usual. */
        SETTLED
    }

    /** How large the change is: below 0.3, from 0.3, from 0.5; of a volume: below 6 times, from 6, from 12. */
    public enum Severity {
        MINOR,
        MAJOR,
        CRITICAL;

        public static Severity of(double delta) {
            double size = Math.abs(delta);
            return size >= 0.5 ? CRITICAL : size >= 0.3 ? MAJOR : MINOR;
        }

        /** That of a volume which is so many times what it was. */
        public static Severity ofSurge(double times) {
            return times >= 12 ? CRITICAL : times >= 6 ? MAJOR : MINOR;
        }
    }

    /**
     * A theme's part in the change of net sentiment, against all posts that do not mention it (Kitagawa 1955,
     * "Components of a difference between two rates").
     *
     * @param theme the theme's id, or {@code #hashtag}
     * @param contribution {@code level + mix}: how much of the change the posts that mention it account for; themes
     *     overlap, so contributions need not add up to the change
     * @param level the part that comes from other feelings about the theme, were its share of posts the same
     * @param mix the part that comes from more or fewer posts about it, were the feelings the same
     * @param examples ids of representative posts that mention it and carry the change
     */
    public record Cause(String theme, double contribution, double level, double mix, List<String> examples) {

        public Cause {
            Check.keyPart(theme, "theme");
            Check.within(contribution, -2, 2, "contribution");
            Check.within(level, -2, 2, "level");
            Check.within(mix, -2, 2, "mix");
            examples = Check.list(examples, "examples");
        }

        /** Of one that changed in level alone. */
        public Cause(String theme, double contribution) {
            this(theme, contribution, contribution, 0, List.of());
        }
    }

    /**
     * A platform's part in the change of net sentiment.
     *
     * @param platform its wire name
     * @param contribution {@code level + mix}
     * @param level the part that comes from other feelings there
     * @param mix the part that comes from more or fewer of all posts being there
     */
    public record PlatformCause(String platform, double contribution, double level, double mix) {

        public PlatformCause {
            Check.keyPart(platform, "platform");
            Check.within(contribution, -2, 2, "contribution");
            Check.within(level, -2, 2, "level");
            Check.within(mix, -2, 2, "mix");
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
        kind = kind == null ? Kind.LEVEL : kind;
        group = group == null ? id : Check.text(group, "group");
        since = since == null ? openedAt.minus(size) : since;
        if (since.isAfter(openedAt)) {
            throw new IllegalArgumentException("since must not be after openedAt " + openedAt + ": was " + since);
        }
        Check.within(volumeFrom, 0, Double.MAX_VALUE, "volumeFrom");
        Check.within(volumeTo, 0, Double.MAX_VALUE, "volumeTo");
        platforms = Check.list(platforms, "platforms");
    }

    /**
     * The beginning of an open swing: a shift of level that swings alone, unless more is said of it.
     *
     * @param window the one that gave enough evidence; its end is when the swing opens
     */
    public static Builder of(String id, WindowKey window) {
        return new Builder(id, window);
    }

    /** The same, over. */
    public Swing resolved(Instant at, Resolution how) {
        return new Swing(
                id,
                State.RESOLVED,
                story,
                platform,
                theme,
                size,
                openedAt,
                at,
                from,
                to,
                delta,
                significance,
                posts,
                baselinePosts,
                severity,
                cause,
                examples,
                kind,
                group,
                since,
                volumeFrom,
                volumeTo,
                platforms,
                how);
    }

    /** Takes components by name; delta follows from others, and severity where it is not given. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final WindowKey window;
        private Kind kind = Kind.LEVEL;
        private double from;
        private double to;
        private double significance;
        private long posts;
        private long baselinePosts;
        private @Nullable Severity severity;
        private List<Cause> cause = List.of();
        private List<String> examples = List.of();
        private String group;
        private Instant since;
        private double volumeFrom;
        private double volumeTo;
        private List<PlatformCause> platforms = List.of();

        private Builder(String id, WindowKey window) {
            this.id = id;
            this.window = window;
            group = id;
            since = window.start();
        }

        public Builder kind(Kind value) {
            kind = value;
            return this;
        }

        public Builder change(double before, double after) {
            from = before;
            to = after;
            return this;
        }

        public Builder significance(double value) {
            significance = value;
            return this;
        }

        public Builder posts(long count, long baselineCount) {
            posts = count;
            baselinePosts = baselineCount;
            return this;
        }

        /** That of the change unless given. */
        public Builder severity(Severity value) {
            severity = value;
            return this;
        }

        public Builder cause(List<Cause> value) {
            cause = value;
            return this;
        }

        public Builder examples(List<String> value) {
            examples = value;
            return this;
        }

        /** Its own id unless given. */
        public Builder group(String value) {
            group = value;
            return this;
        }

        /** The start of its window unless given. */
        public Builder since(Instant value) {
            since = value;
            return this;
        }

        public Builder volume(double before, double after) {
            volumeFrom = before;
            volumeTo = after;
            return this;
        }

        public Builder platforms(List<PlatformCause> value) {
            platforms = value;
            return this;
        }

        public Swing build() {
            return new Swing(
                    id,
                    State.OPEN,
                    window.story(),
                    window.platform(),
                    window.theme(),
                    window.size(),
                    window.end(),
                    null,
                    from,
                    to,
                    to - from,
                    significance,
                    posts,
                    baselinePosts,
                    severity == null ? Severity.of(to - from) : severity,
                    cause,
                    examples,
                    kind,
                    group,
                    since,
                    volumeFrom,
                    volumeTo,
                    platforms,
                    null);
        }
    }
}
