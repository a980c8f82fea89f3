// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import io.groundswell.benchmarks.Contender.Running;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.kafka.common.utils.Utils;

/**
 * How an application that has lost its state comes back: every store is read again from its changelog.
 *
 * @param time from the start until it processes posts again, joining the group included
 * @param stores by name
 */
record Restore(Duration time, Map<String, Store> stores) {

    private static final long LOOK_MILLIS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String CHANGELOG = "-changelog";

    /**
     * What was read of one store's changelog, as the consumer's own metrics tell it; they may miss part of its last fetch.
     *
     * @param records in all partitions; markers of transactions are none
     * @param bytes decompressed
     * @param first when the first record had come, from the start of the application on
     * @param last when the last had
     */
    record Store(long records, long bytes, Duration first, Duration last) {}

    Restore {
        stores = new TreeMap<>(stores);
    }

    /**
     * Deletes the state of a drain and starts its application again.
     *
     * @throws IllegalStateException when it fails or is not ready within ten minutes
     */
    static Restore of(
            Machine machine, Backlog backlog, Contender contender, String applicationId, Map<String, Object> client)
            throws IOException, InterruptedException {
        Path state = machine.state(applicationId);
        Utils.delete(state.toFile());
        long start = System.nanoTime();
        Map<String, Store> stores = new HashMap<>();
        try (Running running = contender.start(backlog, applicationId, state, machine.client(client))) {
            while (!running.ready()) {
                Duration since = Duration.ofNanos(System.nanoTime() - start);
                if (running.failure().isPresent() || since.compareTo(PATIENCE) > 0) {
                    throw new IllegalStateException(
                            "the topology must be restored within " + PATIENCE,
                            running.failure().orElse(null));
                }
                note(applicationId, since, stores);
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            note(applicationId, time, stores);
            return new Restore(time, stores);
        }
    }

    private static void note(String applicationId, Duration since, Map<String, Store> stores) {
        read(applicationId).forEach((store, read) -> {
            if (read.records() > 0) {
                stores.merge(
                        store,
                        new Store(read.records(), read.bytes(), since, since),
                        (before, now) -> before.records() == now.records()
                                ? before
                                : new Store(now.records(), now.bytes(), before.first(), now.last()));
            }
        });
    }

    /** What the consumers that restore have read of each changelog, by store. */
    private static Map<String, Written> read(String applicationId) {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        Map<String, Written> read = new HashMap<>();
        try {
            for (ObjectName name :
                    server.queryNames(new ObjectName("kafka.consumer:type=consumer-fetch-manager-metrics,*"), null)) {
                String topic = Written.plain(name, "topic");
                boolean whole = name.getKeyProperty("partition") == null;
                if (whole && topic.startsWith(applicationId + "-") && topic.endsWith(CHANGELOG)) {
                    String store = topic.substring(applicationId.length() + 1, topic.length() - CHANGELOG.length());
                    Written one = new Written(
                            Written.count(server, name, "records-consumed-total"),
                            Written.count(server, name, "bytes-consumed-total"));
                    read.merge(store, one, Written::plus);
                }
            }
        } catch (JMException e) {
            throw new IllegalStateException("the consumers of " + applicationId + " must tell what they read", e);
        }
        return read;
    }
}
