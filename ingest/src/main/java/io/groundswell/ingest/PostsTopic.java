// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import io.groundswell.events.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The topic that posts go to, as it was found.
 *
 * @param name in Kafka
 * @param identity names this very topic: another cluster's, or one created anew under the same name, has another
 */
public record PostsTopic(String name, String identity) {

    private static final int TIMEOUT_MILLIS = 15_000;

    /** A topic that was just created is not known to every broker at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int PAUSE_MILLIS = 100;

    /** @throws DeliveryException when there is no broker within 15 seconds, or no such topic within 5 */
    public static PostsTopic find(Map<String, Object> kafka, String prefix)
            throws DeliveryException, InterruptedException {
        String name = Topics.POSTS.in(prefix);
        long patientUntil = System.nanoTime() + PATIENCE.toNanos();
        try (Admin admin = Admin.create(adminProperties(kafka))) {
            while (true) {
                try {
                    return new PostsTopic(name, name + "#" + id(admin, name));
                } catch (ExecutionException e) {
                    Throwable cause = e.getCause() == null ? e : e.getCause();
                    boolean missing = cause instanceof UnknownTopicOrPartitionException;
                    if (!missing) {
                        throw new DeliveryException("no answer from Kafka at " + servers(kafka), cause);
                    }
                    if (System.nanoTime() - patientUntil > 0) {
                        throw new DeliveryException("topic " + name + " does not exist at " + servers(kafka), cause);
                    }
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        } catch (KafkaException e) {
            throw new DeliveryException("cannot reach Kafka at " + servers(kafka), deepest(e));
        }
    }

    private static Uuid id(Admin admin, String name) throws ExecutionException, InterruptedException {
        var options = new DescribeTopicsOptions().timeoutMs(TIMEOUT_MILLIS);
        TopicDescription found = admin.describeTopics(List.of(name), options)
                .allTopicNames()
                .get()
                .get(name);
        return found == null ? Uuid.ZERO_UUID : found.topicId();
    }

    /** Where Kafka is, for messages. */
    public static Object servers(Map<String, Object> kafka) {
        return kafka.getOrDefault(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "(no bootstrap.servers given)");
    }

    /** A client that cannot be built says why only in its cause. */
    public static Throwable deepest(Throwable e) {
        Throwable deepest = e;
        for (int depth = 0; depth < 10 && deepest.getCause() != null; depth++) {
            deepest = deepest.getCause();
        }
        return deepest;
    }

    /** Only what this client knows: it would warn of each of the producer's own properties. */
    private static Map<String, Object> adminProperties(Map<String, Object> kafka) {
        Map<String, Object> known = new HashMap<>(kafka);
        known.keySet().retainAll(AdminClientConfig.configNames());
        return known;
    }
}
