// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.source;

import io.groundswell.dashboard.board.Board;
import io.groundswell.dashboard.board.TextSearch;
import io.groundswell.events.TopicReader;
import io.groundswell.events.Topics;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for the texts of posts that are shown long after they were written: reads the posts again from when they can have
 * been written, all that are missing at once. Spends a tenth of its time on that at most, however much is missing.
 */
final class LateTexts {

    private static final Logger LOG = LoggerFactory.getLogger(LateTexts.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int REST = 9;

    /** Clocks differ: a post may be in the log under an earlier time than its own. */
    private static final Duration SLACK = Duration.ofMinutes(10);

    private final Map<String, Object> kafka;
    private final String prefix;
    private final Board board;

    LateTexts(Map<String, Object> kafka, String prefix, Board board) {
        this.kafka = kafka;
        this.prefix = prefix;
        this.board = board;
    }

    /** @throws InterruptedException which is how it ends */
    void run() throws InterruptedException {
        while (true) {
            Thread.sleep(PAUSE.toMillis());
            long began = System.nanoTime();
            TextSearch search = board.missingTexts();
            if (!search.isEmpty()) {
                seek(search);
                Thread.sleep(REST * Duration.ofNanos(System.nanoTime() - began).toMillis());
            }
        }
    }

    private void seek(TextSearch search) throws InterruptedException {
        try {
            TopicReader.readSince(
                    kafka,
                    prefix,
                    Topics.POSTS,
                    search.since().minus(SLACK),
                    record -> {
                        if (record.value() != null) {
                            search.accept(record.value());
                        }
                    },
                    (record, reason) -> {});
        } catch (KafkaException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while reading posts again");
            }
            LOG.info("cannot read posts again now: {}", e.getMessage());
            return;
        }
        board.lateTexts(search);
    }
}
