// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Post;
import io.groundswell.events.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * One fault after the other, at random, for {@code groundswell.minutes} (10). The seed is printed; with
 * {@code -Dgroundswell.seed} the same faults come again.
 */
@Tag("soak")
@Isolated // it measures memory and descriptors
class SoakIT {

    private static final Duration STEP = Duration.ofSeconds(10);
    private static final int POSTS_A_STEP = 150;

    @TempDir
    Path directory;

    private int port;
    private ChildJvm broker;

    @BeforeEach
    void startBroker() throws Exception {
        port = TestBroker.freePort();
        broker = BrokerProcess.start(directory.resolve("broker"), port);
    }

    @AfterEach
    void stopBroker() {
        broker.close();
    }

    @Test
    void survivesWhateverComes() throws Exception {
        long seed = Long.getLong("groundswell.seed", System.nanoTime());
        int steps = (int)
                (Duration.ofMinutes(Long.getLong("groundswell.minutes", 10)).toMillis() / STEP.toMillis());
        System.out.println("soak: -Dgroundswell.seed=" + seed);
        Random random = new Random(seed);
        List<Post> log = Samples.log(seed, steps * POSTS_A_STEP);
        int poisoned = 0;

        try (Trial trial = new Trial("127.0.0.1:" + port, "soak.", directory.resolve("state"), log)) {
            ChildJvm steady = trial.start("steady", 2, Trial.SHORT_SESSIONS);
            steady.awaitLine("ready", Duration.ofSeconds(60));
            ChildJvm victim = trial.start("victim", 2, Trial.SHORT_SESSIONS);
            Measured early = new Measured(0, 0);
            for (int step = 0; step < steps; step++) {
                trial.installation.send(log.subList(log.size() * step / steps, log.size() * (step + 1) / steps));
                if (random.nextBoolean()) {
                    trial.installation.sendRaw("ann", ("no post " + random.nextInt()).getBytes(UTF_8));
                    poisoned++;
                }
                victim = strike(random, trial, victim);
                Outage.lasts(STEP.dividedBy(2));
                assertThat(steady.isAlive()).isTrue();
                if (step == steps / 3) {
                    early = measure(steady);
                }
            }
            trial.installation.endRun();

            trial.assertExact();
            assertThat(trial.installation.committed(Topics.DEAD_LETTERS)).hasSize(poisoned);
            Measured late = measure(steady);
            System.out.println("soak: " + early + " after a third, " + late + " at the end");
            assertThat(late.heapKilobytes()).isLessThan(early.heapKilobytes() * 3 / 2 + 20_000);
            assertThat(late.descriptors()).isLessThan(early.descriptors() + 50);
        }
    }

    /** Returns the instance that the next fault may strike. */
    private ChildJvm strike(Random random, Trial trial, ChildJvm victim) throws Exception {
        int fault = random.nextInt(6);
        System.out.println("soak: fault " + fault);
        switch (fault) {
            case 0 -> victim.kill();
            case 1 -> victim.stop();
            case 2 -> {
                victim.freeze();
                Outage.lasts(Duration.ofSeconds(5)); // beyond the session
                victim.thaw();
                return victim;
            }
            case 3 -> {
                broker.stop();
                broker = BrokerProcess.start(directory.resolve("broker"), port);
                return victim;
            }
            case 4 -> {
                broker.kill();
                Outage.lasts(Duration.ofSeconds(random.nextInt(8)));
                broker = BrokerProcess.start(directory.resolve("broker"), port);
                return victim;
            }
            default -> {
                victim.kill();
                ChildJvm starting = trial.start("victim", 2, Trial.SHORT_SESSIONS);
                Outage.lasts(Duration.ofMillis(random.nextInt(4_000)));
                starting.kill();
            }
        }
        return trial.start(random.nextBoolean() ? "victim" : "victim " + random.nextInt(), 2, Trial.SHORT_SESSIONS);
    }

    private record Measured(long heapKilobytes, long descriptors) {}

    private static Measured measure(ChildJvm instance) {
        instance.order("measure");
        String[] said = instance.awaitLine("measured", Duration.ofSeconds(30))
                .replaceAll("[^0-9 ]", "")
                .strip()
                .split(" ", -1);
        return new Measured(Long.parseLong(said[0]), Long.parseLong(said[1]));
    }
}
