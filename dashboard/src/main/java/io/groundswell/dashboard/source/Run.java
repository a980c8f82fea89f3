// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.source;

import io.groundswell.dashboard.board.Board;
import io.groundswell.dashboard.board.Limits;
import io.groundswell.events.Topic;
import io.groundswell.events.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The topics of one run, followed into its {@link Board}. Windows and swings are read first, since they name the posts
 * whose texts are worth keeping.
 */
public final class Run implements AutoCloseable {

    private final Map<String, Object> kafka;
    private final String prefix;
    private final Board board;
    private final Traffic sources = new Traffic();
    private final DeadLetters deadLetters = new DeadLetters();
    private final List<TopicFollower<?, ?>> figures;
    private final List<TopicFollower<?, ?>> all = new CopyOnWriteArrayList<>();
    private final Thread texts;

    private Run(Map<String, Object> kafka, String prefix, Limits limits) {
        this.kafka = kafka;
        this.prefix = prefix;
        this.board = new Board(limits);
        this.figures = List.of(
                follow(Topics.STORIES, record -> board.story(record.key(), record.value())),
                follow(Topics.WINDOWS, record -> board.window(record.key(), record.value())),
                follow(Topics.SWINGS, record -> board.swing(record.key(), record.value())));
        this.texts = new Thread(this::followTexts, "dashboard-texts-" + prefix);
        this.texts.setDaemon(true);
    }

    static Run follow(Map<String, Object> kafka, String prefix, Limits limits) {
        Run run = new Run(kafka, prefix, limits);
        run.texts.start();
        return run;
    }

    private void followTexts() {
        try {
            awaitFigures();
            board.goLive();
            follow(Topics.SCORED_POSTS, record -> {
                if (record.value() != null) {
                    board.scored(record.value(), record.partition());
                }
            });
            TopicFollower<?, ?> posts = follow(Topics.POSTS, record -> {
                if (record.value() != null) {
                    sources.count(record.value().source(), Instant.ofEpochMilli(record.timestamp()));
                    board.post(record.value());
                }
            });
            follow(Topics.DEAD_LETTERS, deadLetters::accept);
            posts.awaitCaughtUp();
            new LateTexts(kafka, prefix, board).run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <K, V> TopicFollower<K, V> follow(Topic<K, V> topic, Consumer<ConsumerRecord<K, V>> each) {
        TopicFollower<K, V> follower = TopicFollower.start(kafka, prefix, topic, each);
        all.add(follower);
        return follower;
    }

    public Board board() {
        return board;
    }

    /** Whether all figures are read that were there at first. */
    public boolean isReady() {
        return figures.stream().allMatch(TopicFollower::isCaughtUp);
    }

    void awaitFigures() throws InterruptedException {
        for (TopicFollower<?, ?> follower : figures) {
            follower.awaitCaughtUp();
        }
    }

    List<TopicHealth> topics(Instant now) {
        return all.stream().map(follower -> follower.health(now)).toList();
    }

    List<SourceHealth> sources(Instant now) {
        List<SourceHealth> rates = new ArrayList<>();
        for (Traffic.Rate rate : sources.rates(now)) {
            rates.add(new SourceHealth(rate.name(), rate.total(), rate.lastMinute(), rate.last()));
        }
        return rates;
    }

    DeadLetters.Summary deadLetters() {
        return deadLetters.summary();
    }

    @Override
    public void close() {
        texts.interrupt();
        all.forEach(TopicFollower::close);
        try {
            texts.join(1_000);
            all.forEach(TopicFollower::close); // those that it was just starting
            for (TopicFollower<?, ?> follower : all) {
                follower.awaitEnd();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
