// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import io.groundswell.events.Post;
import io.groundswell.events.Topic;
import io.groundswell.events.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.Uuid;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A broker for the tests of one class, which shares it with others; each test has topics of its own. */
public final class Broker implements BeforeAllCallback, AfterAllCallback {

    public static final int PARTITIONS = 4;

    private final Map<String, CommittedPosts> read = new HashMap<>();
    private @Nullable SharedBroker broker;

    @Override
    public void beforeAll(ExtensionContext context) {
        broker = SharedBroker.in(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        read.values().forEach(CommittedPosts::close);
        read.clear();
    }

    public Map<String, Object> kafka() {
        return running().kafka();
    }

    /** Creates all topics of the contract under a new prefix. */
    public String topics() throws Exception {
        return topics(Map.of());
    }

    public String topics(Map<String, String> config) throws Exception {
        String prefix = running().newPrefix();
        createTopics(prefix, config);
        return prefix;
    }

    public void createTopics(String prefix, Map<String, String> config) throws Exception {
        List<NewTopic> topics = new ArrayList<>();
        for (Topic<?, ?> topic : Topics.ALL) {
            Map<String, String> all = new HashMap<>(topic.config());
            all.putAll(config);
            topics.add(new NewTopic(topic.in(prefix), PARTITIONS, (short) 1).configs(all));
        }
        try (Admin admin = Admin.create(kafka())) {
            CreateTopicsResult created = admin.createTopics(topics);
            created.all().get();
            // The broker learns of a topic a moment after the controller has made it, and may still tell of an old one.
            for (NewTopic topic : topics) {
                Uuid id = created.topicId(topic.name()).get();
                Awaitility.await()
                        .ignoreExceptions()
                        .until(() -> admin.describeTopics(List.of(topic.name())).allTopicNames().get().values().stream()
                                .allMatch(found -> found.topicId().equals(id)));
            }
        }
    }

    public void deleteTopics(String prefix) throws Exception {
        CommittedPosts posts = read.remove(prefix);
        if (posts != null) {
            posts.close();
        }
        try (Admin admin = Admin.create(kafka())) {
            admin.deleteTopics(
                            Topics.ALL.stream().map(topic -> topic.in(prefix)).toList())
                    .all()
                    .get();
        }
    }

    /** All that is committed by now. To be called by one thread. */
    public List<ConsumerRecord<String, Post>> posts(String prefix) {
        return read.computeIfAbsent(prefix, one -> new CommittedPosts(kafka(), one))
                .all();
    }

    private SharedBroker running() {
        return Objects.requireNonNull(broker, "the broker runs during tests");
    }
}
