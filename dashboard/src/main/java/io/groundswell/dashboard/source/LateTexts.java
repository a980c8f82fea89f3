// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.source;

import io.groundswell.dashboard.board.Board;
import io.groundswell.events.Post;
import io.groundswell.events.TopicReader;
import io.groundswell.events.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for the texts of posts that are shown long after they were written: reads the posts again from when they can have
 * been written, all that are missing at once. Spends a tenth of its time on that at most, however much is missing, and
 * remembers what it looks for alone.
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
            Map<String, Instant> missing = board.missingTexts();
            if (!missing.isEmpty()) {
                seek(missing);
                Thread.sleep(REST * Duration.ofNanos(System.nanoTime() - began).toMillis());
            }
        }
    }

    private void seek(Map<String, Instant> missing) throws InterruptedException {
        Map<String, Post> found = new HashMap<>();
        Instant since = Collections.min(missing.values()).minus(SLACK);
        try {
            TopicReader.readSince(
                    kafka,
                    prefix,
                    Topics.POSTS,
                    since,
                    record -> {
                        if (record.value() != null) {
                            take(record.value(), missing, found);
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
        board.lateTexts(missing.keySet(), found.values());
    }

    /** An author's posts are in one partition, so what happened to a post comes after it. */
    private static void take(Post post, Map<String, Instant> missing, Map<String, Post> found) {
        switch (post.op()) {
            case UPSERT -> {
                if (missing.containsKey(post.id())) {
                    found.merge(post.id(), post, (one, other) -> other.version() >= one.version() ? other : one);
                }
            }
            case DELETE ->
                found.computeIfPresent(post.id(), (id, kept) -> kept.version() > post.version() ? kept : null);
            case ACCOUNT_REMOVED ->
                found.values()
                        .removeIf(kept -> kept.author().equals(post.author())
                                && !kept.eventTime().isAfter(post.eventTime()));
            case END_OF_RUN -> {}
        }
    }
}
