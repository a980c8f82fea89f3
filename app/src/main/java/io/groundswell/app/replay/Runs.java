// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.replay;

import io.groundswell.events.Topics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * The runs that an installation's brokers hold, told by their topics and groups alone. Each method connects, does what it
 * says, and disconnects. Thread-safe.
 *
 * @param client properties of Kafka's clients
 * @param installation what stands before the topics of the installation
 */
public record Runs(Map<String, Object> client, String installation) {

    public Runs {
        client = Map.copyOf(client);
    }

    /** By name. */
    public List<FoundRun> list() throws IOException, InterruptedException {
        try (Admin admin = Admin.create(client)) {
            Set<String> topics = new TreeSet<>(get(admin.listTopics().names()));
            Map<String, Long> sizes = sizes(admin);
            List<FoundRun> found = new ArrayList<>();
            for (String topic : topics) {
                Optional<Run> run = Run.withPosts(topic, installation);
                if (run.isPresent()) {
                    found.add(describe(admin, run.get(), topics, sizes));
                }
            }
            return found;
        }
    }

    /**
     * Deletes all that the brokers hold of a run: its topics and its group.
     *
     * @return how many topics
     * @throws IOException when somebody still works on it, or Kafka refuses
     */
    public int delete(Run run) throws IOException, InterruptedException {
        try (Admin admin = Admin.create(client)) {
            if (members(admin, run) > 0) {
                throw new IOException("run " + run.name() + " is running: stop its processes first");
            }
            Set<String> own =
                    get(admin.listTopics().names()).stream().filter(run::owns).collect(Collectors.toSet());
            try {
                done(admin.deleteConsumerGroups(List.of(run.application())).all());
            } catch (IOException e) {
                if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                    throw e;
                }
            }
            done(admin.deleteTopics(own).all());
            return own.size();
        }
    }

    private FoundRun describe(Admin admin, Run run, Set<String> topics, Map<String, Long> sizes)
            throws IOException, InterruptedException {
        List<String> own = topics.stream().filter(run::owns).toList();
        Map<TopicPartition, Long> ends = ends(admin, Topics.POSTS.in(run.prefix()));
        Map<TopicPartition, Long> processed = offsets(admin, run);
        boolean sent = EndOfRun.isIn(client, run);
        long markers = sent ? ends.size() : 0;
        long left = ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - processed.getOrDefault(end.getKey(), 0L))
                .sum();
        FoundRun.State state = members(admin, run) > 0
                ? FoundRun.State.RUNNING
                : sent && left <= 0 ? FoundRun.State.COMPLETE : FoundRun.State.INTERRUPTED;
        return new FoundRun(
                run.name(),
                state,
                ends.values().stream().mapToLong(Long::longValue).sum() - markers,
                Math.max(0, left),
                own.size(),
                own.stream().mapToLong(topic -> sizes.getOrDefault(topic, 0L)).sum());
    }

    private static int members(Admin admin, Run run) throws IOException, InterruptedException {
        try {
            var group = get(admin.describeConsumerGroups(List.of(run.application()))
                            .all())
                    .get(run.application());
            return group == null ? 0 : group.members().size();
        } catch (IOException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return 0;
            }
            throw e;
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin, String topic) throws IOException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        get(admin.describeTopics(List.of(topic)).allTopicNames()).values().forEach(found -> found.partitions()
                .forEach(partition ->
                        latest.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
        Map<TopicPartition, Long> ends = new HashMap<>();
        get(admin.listOffsets(latest).all()).forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, Run run) throws IOException, InterruptedException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        try {
            get(admin.listConsumerGroupOffsets(run.application()).partitionsToOffsetAndMetadata())
                    .forEach((partition, offset) -> {
                        if (offset != null) {
                            offsets.put(partition, offset.offset());
                        }
                    });
        } catch (IOException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw e;
            }
        }
        return offsets;
    }

    /** Bytes of each topic, over all brokers and replicas. */
    private static Map<String, Long> sizes(Admin admin) throws IOException, InterruptedException {
        Set<Integer> brokers = get(admin.describeCluster().nodes()).stream()
                .map(node -> node.id())
                .collect(Collectors.toSet());
        Map<String, Long> sizes = new HashMap<>();
        get(admin.describeLogDirs(brokers).allDescriptions()).values().stream()
                .flatMap(folders -> folders.values().stream())
                .flatMap(folder -> folder.replicaInfos().entrySet().stream())
                .forEach(replica ->
                        sizes.merge(replica.getKey().topic(), replica.getValue().size(), Long::sum));
        return sizes;
    }

    private static <T> T get(KafkaFuture<T> future) throws IOException, InterruptedException {
        return Objects.requireNonNull(done(future));
    }

    private static <T> @Nullable T done(KafkaFuture<T> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IOException("Kafka does not do it: " + cause.getMessage(), cause);
        }
    }
}
