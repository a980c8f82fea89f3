// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.replay;

/**
 * A run as its brokers show it.
 *
 * @param name of the run
 * @param state what it is doing
 * @param posts that were sent to it
 * @param left records that it has yet to process
 * @param topics how many it has, those between its stages included
 * @param bytes that these take on the brokers' disks, all replicas together
 */
public record FoundRun(String name, State state, long posts, long left, int topics, long bytes) {

    /** What a run is doing. */
    public enum State {
        /** A process works on it, or has crashed seconds ago. */
        RUNNING,
        /** All is sent and processed. */
        COMPLETE,
        /** The same command goes on with it. */
        INTERRUPTED
    }
}
