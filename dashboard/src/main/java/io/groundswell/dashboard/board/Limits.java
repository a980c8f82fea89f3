// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.board;

/**
 * How much a board remembers. With the defaults that is some 700 MB at worst (an estimate), however much is said.
 *
 * @param points windows in all, at about 200 bytes; past it each series loses its oldest
 * @param series of windows (story, platform, theme, size), whose newest windows are kept whole; further ones are refused
 *     and counted
 * @param posts texts of recent posts and of posts that are shown, each; at most 600 characters
 * @param scored posts that are known by id, so that they count once
 * @param swings the newest
 * @param stories followed ones
 */
public record Limits(int points, int series, int posts, int scored, int swings, int stories) {

    public static final Limits DEFAULT = new Limits(500_000, 5_000, 20_000, 200_000, 5_000, 2_000);

    public Limits {
        for (int limit : new int[] {points, series, posts, scored, swings, stories}) {
            if (limit < 1) {
                throw new IllegalArgumentException("a limit of the dashboard must be at least 1: was " + limit);
            }
        }
    }
}
