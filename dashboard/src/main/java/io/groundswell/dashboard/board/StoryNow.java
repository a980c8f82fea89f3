// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a story stands.
 *
 * @param id the story's id
 * @param title as a person would name it
 * @param themes the themes that have series of their own
 * @param sizes of the windows that there are, the smallest first
 * @param newest from when on the newest post was written; null when there is none
 * @param sizesNow the readings of each size
 * @param openSwings how many swings are not over
 */
public record StoryNow(
        String id,
        String title,
        List<Theme> themes,
        List<Duration> sizes,
        @Nullable Instant newest,
        List<SizeNow> sizesNow,
        int openSwings) {

    /**
     * A theme of the story.
     *
     * @param id the theme's id
     * @param label as a person would name it
     */
    public record Theme(String id, String label) {}

    /**
     * The present windows of one size.
     *
     * @param size of the windows
     * @param readings of all posts and of each platform, where there are any
     * @param trails net sentiment before and up to now, by platform; empty where only the present is asked for
     */
    public record SizeNow(Duration size, List<Reading> readings, Map<String, List<Step>> trails) {}

    /**
     * A step of a trail.
     *
     * @param end of the window
     * @param net sentiment, from −1 to 1
     * @param posts in the window
     */
    public record Step(Instant end, double net, long posts) {}
}
