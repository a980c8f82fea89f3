// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.replay;

import io.groundswell.events.SentimentWindow;
import io.groundswell.events.Swing;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a replay came to.
 *
 * @param run its name
 * @param prefix what stands before its topics
 * @param posts that are in its topic: posts, edits, deletes and removed accounts
 * @param read by this process, which is less than all where an interrupted run went on; likewise {@code sent},
 *     {@code refused}, {@code notWanted} and {@code leftOut}
 * @param refused by reason
 * @param notWanted by reason
 * @param leftOut posts that are taken back in the live topic
 * @param seconds that this process took
 * @param windows how many there are, and how many of them are closed
 * @param digest of all windows: equal for equal windows
 * @param fullest window of each series and size
 * @param swings in the order in which they opened
 */
public record RunSummary(
        String run,
        String prefix,
        long posts,
        long read,
        long sent,
        SortedMap<String, Long> refused,
        SortedMap<String, Long> notWanted,
        long leftOut,
        double seconds,
        Windows windows,
        String digest,
        List<SentimentWindow> fullest,
        List<Swing> swings) {

    /** How many. */
    public record Windows(long count, long closed) {}

    public RunSummary {
        refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
        notWanted = Collections.unmodifiableSortedMap(new TreeMap<>(notWanted));
        fullest = List.copyOf(fullest);
        swings = List.copyOf(swings);
    }

    /** Puts together what was done and what is in the topics. */
    public static RunSummary of(Run run, Replay.Done done, FinalWindows windows, List<Swing> swings) {
        SortedMap<String, Long> refused = new TreeMap<>();
        done.counts().refused().forEach((reason, count) -> refused.put(reason.label(), count));
        SortedMap<String, Long> notWanted = new TreeMap<>();
        done.counts().notWanted().forEach((reason, count) -> notWanted.put(reason.label(), count));
        return new RunSummary(
                run.name(),
                run.prefix(),
                done.posts(),
                done.counts().read() + done.leftOut(),
                done.counts().sent(),
                refused,
                notWanted,
                done.leftOut(),
                done.seconds(),
                new Windows(windows.count(), windows.closed()),
                windows.digest(),
                windows.fullest(),
                swings);
    }
}
