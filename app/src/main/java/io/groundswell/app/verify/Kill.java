// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.verify;

import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * One kill of the stream process, with what proves that it struck: it had written windows since it was started, and
 * posts were left to process.
 *
 * @param processed how many posts were processed for good
 * @param total how many there are in all
 * @param uncommitted how many records of output it left behind in transactions that nobody had ended
 * @param recovery from its restart until its successor's first committed window
 */
public record Kill(long processed, long total, long uncommitted, Duration recovery) {

    /** When to kill, in posts processed: some time in the middle of each of as many equal parts as there are kills. */
    static LongStream times(int kills, long total, long seed) {
        Random random = new Random(seed);
        return LongStream.range(0, kills)
                .map(kill -> (long) (total * (kill + 0.25 + 0.5 * random.nextDouble()) / kills));
    }
}
