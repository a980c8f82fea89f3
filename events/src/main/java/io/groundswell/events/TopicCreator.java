// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates the topics of an installation where they are missing. What exists is left as it is. */
public final class TopicCreator {

    private static final long TIMEOUT_SECONDS = 30;
    private static final int ATTEMPTS = 10;

    /** Topics through which everything flows; the others are small. */
    private static final Set<Topic<?, ?>> PARTITIONED = Set.of(Topics.POSTS, Topics.SCORED_POSTS, Topics.WINDOWS);

    private TopicCreator() {}

    /**
     * Makes sure that all topics exist.
     *
     * @param client properties of a Kafka client, {@code bootstrap.servers} at least
     * @param prefix stands before all topics
     * @param partitions of the topics through which all posts flow, where they are created
     * @return how many partitions the {@code posts} topic has
     * @throws KafkaException when the brokers cannot be reached within 30 seconds or refuse
     * @throws InterruptedException when interrupted while waiting
     */
    public static int createMissing(Map<String, Object> client, String prefix, int partitions)
            throws InterruptedException {
        return asking(client, prefix, admin -> {
            Set<String> existing = admin.listTopics().names().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            for (Topic<?, ?> topic : Topics.ALL) {
                if (!existing.contains(topic.in(prefix))) {
                    create(admin, topic, prefix, PARTITIONED.contains(topic) ? partitions : 1, Map.of());
                }
            }
            return partitions(admin, Topics.POSTS.in(prefix));
        });
    }

    /**
     * Makes sure that one topic exists which is none of the contract: what a program keeps for itself. It has one
     * partition.
     *
     * @param config added to the topic's own
     * @throws KafkaException as {@link #createMissing} does
     */
    public static void createMissing(
            Map<String, Object> client, String prefix, Topic<?, ?> topic, Map<String, String> config)
            throws InterruptedException {
        asking(client, prefix, admin -> {
            Set<String> existing = admin.listTopics().names().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            if (!existing.contains(topic.in(prefix))) {
                create(admin, topic, prefix, 1, config);
            }
            return partitions(admin, topic.in(prefix));
        });
    }

    /** What is asked of Kafka. */
    private interface Question {
        int ask(Admin admin) throws InterruptedException, ExecutionException, TimeoutException;
    }

    private static int asking(Map<String, Object> client, String prefix, Question question)
            throws InterruptedException {
        try (Admin admin = Admin.create(client)) {
            return question.ask(admin);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException(
                    "the topics " + prefix + "* could not be created at " + client.get("bootstrap.servers") + ": "
                            + (e.getCause() == null
                                    ? "no answer in time"
                                    : e.getCause().getMessage()),
                    e);
        }
    }

    /** A topic that was just created may not be known to the broker that is asked: hence more than one attempt. */
    private static int partitions(Admin admin, String topic)
            throws InterruptedException, ExecutionException, TimeoutException {
        for (int attempt = 1; ; attempt++) {
            try {
                return admin.describeTopics(List.of(topic))
                        .topicNameValues()
                        .values()
                        .iterator()
                        .next()
                        .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                        .partitions()
                        .size();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || attempt == ATTEMPTS) {
                    throw e;
                }
                Thread.sleep(100L * attempt);
            }
        }
    }

    private static void create(Admin admin, Topic<?, ?> topic, String prefix, int partitions, Map<String, String> more)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, String> config = new HashMap<>(topic.config());
        config.putAll(more);
        NewTopic created = new NewTopic(topic.in(prefix), Optional.of(partitions), Optional.empty()).configs(config);
        try {
            admin.createTopics(List.of(created)).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) { // another process was quicker
                throw e;
            }
        }
    }
}
