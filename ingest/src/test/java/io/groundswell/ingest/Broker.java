// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import io.groundswell.broker.BrokerSettings;
import io.groundswell.broker.EmbeddedBroker;
import io.groundswell.events.Post;
import io.groundswell.events.Topic;
import io.groundswell.events.TopicReader;
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

/** A broker for the tests of one class; each test has topics of its own. */
public final class Broker implements BeforeAllCallback, AfterAllCallback {

    public static final int PARTITIONS = 4;

    private @Nullable EmbeddedBroker broker;
    private int prefixes;

    @Override
    public void beforeAll(ExtensionContext context) {
        broker = EmbeddedBroker.start(BrokerSettings.temporary());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        running().close();
    }

    public Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", running().bootstrapServers());
    }

    /** Creates all topics of the contract under a new prefix. */
    public String topics() throws Exception {
        return topics(Map.of());
    }

    public String topics(Map<String, String> config) throws Exception {
        String prefix = "test" + prefixes++ + ".";
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
        try (Admin admin = Admin.create(kafka())) {
            admin.deleteTopics(
                            Topics.ALL.stream().map(topic -> topic.in(prefix)).toList())
                    .all()
                    .get();
        }
    }

    public List<ConsumerRecord<String, Post>> posts(String prefix) {
        List<ConsumerRecord<String, Post>> records = new ArrayList<>();
        TopicReader.read(kafka(), prefix, Topics.POSTS, records::add, (record, reason) -> {
            throw new AssertionError("unreadable: " + reason);
        });
        return records;
    }

    private EmbeddedBroker running() {
        return Objects.requireNonNull(broker, "the broker runs during tests");
    }
}
