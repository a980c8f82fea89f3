// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.live;

/**
 * What is sent of what a source gives.
 *
 * @param stories says what a post is about
 * @param everything also what is about no story; default false
 * @param allDeletes every deletion and removal, where other sources have sent posts whose authors this one never met;
 *     default false: those of authors of whom something was sent
 * @param amplification the source gives reposts or likes, so that every post that is about a story is remembered, and not only
 *     those that begin a thread; default false
 */
public record Interest(StoryFinder stories, boolean everything, boolean allDeletes, boolean amplification) {

    /** What is about a story, and what undoes it. */
    public static Interest in(StoryFinder stories) {
        return new Interest(stories, false, false, false);
    }
}
