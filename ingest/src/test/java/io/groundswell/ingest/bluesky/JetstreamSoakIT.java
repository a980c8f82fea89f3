// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import static org.awaitility.Awaitility.await;

import io.groundswell.events.Post;
import io.groundswell.ingest.Broker;
import io.groundswell.simulator.jetstream.EventLog;
import io.groundswell.simulator.jetstream.Firehose;
import io.groundswell.simulator.jetstream.JetstreamSimulator;
import io.groundswell.simulator.jetstream.Mischief;
import io.groundswell.simulator.jetstream.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Two hosts misbehave at random, and the follower is killed now and then, for {@code groundswell.minutes} (10). The seed
 * is printed; with {@code -Dgroundswell.seed} the same faults come again.
 */
@Tag("soak")
class JetstreamSoakIT {

    @RegisterExtension
    static final Broker BROKER = new Broker();

    private static final int PER_SECOND = 200;

    @Test
    void losesNothingWhateverComes() throws Exception {
        long seed = Long.getLong("groundswell.seed", System.nanoTime());
        Instant end = Instant.now().plus(Duration.ofMinutes(Long.getLong("groundswell.minutes", 10)));
        System.out.println("soak: -Dgroundswell.seed=" + seed);
        Random random = new Random(seed);
        EventLog log = new EventLog();
        Firehose firehose = new Firehose(log, seed, Follower.WORD);
        String prefix = BROKER.topics();
        int faults = 0;
        int kills = 0;

        try (JetstreamSimulator first = JetstreamSimulator.start(log);
                JetstreamSimulator second = JetstreamSimulator.start(log)) {
            List<JetstreamSimulator> hosts = List.of(first, second);
            Process process = start(prefix, hosts);
            try {
                try (Speaker speaker = Speaker.start(firehose, PER_SECOND)) {
                    while (Instant.now().isBefore(end)) {
                        Thread.sleep(random.nextInt(2_000));
                        if (random.nextInt(30) == 0) {
                            process.destroyForcibly().waitFor();
                            process = start(prefix, hosts);
                            kills++;
                        }
                        Mischief[] all = Mischief.values();
                        hosts.get(random.nextInt(2)).strike(all[random.nextInt(all.length)]);
                        faults++;
                    }
                }
                hosts.forEach(JetstreamSimulator::behave);
                Truth.Snapshot said = Truth.snapshot(firehose);
                await().atMost(Duration.ofMinutes(5))
                        .pollInterval(Duration.ofSeconds(1))
                        .untilAsserted(() -> said.assertIn(posts(prefix)));
            } finally {
                process.destroyForcibly().waitFor();
            }
            System.out.println("soak: " + faults + " faults and " + kills + " kills; " + log.size() + " events, "
                    + firehose.wanted().size() + " posts wanted, "
                    + posts(prefix).size() + " records, "
                    + (first.connections() + second.connections()) + " connections");
        }

        Truth.assertKept(firehose, posts(prefix));
    }

    private static Process start(String prefix, List<JetstreamSimulator> hosts) throws Exception {
        return FollowerProcess.start(
                String.valueOf(BROKER.kafka().get("bootstrap.servers")),
                prefix,
                "-",
                hosts.stream().map(JetstreamSimulator::address).toArray(java.net.URI[]::new));
    }

    private static List<Post> posts(String prefix) {
        return BROKER.posts(prefix).stream().map(ConsumerRecord::value).toList();
    }
}
