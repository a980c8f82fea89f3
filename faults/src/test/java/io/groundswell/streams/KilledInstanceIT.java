// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.broker.EmbeddedBroker;
import io.groundswell.events.Post;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code kill -9} in the middle of the work. */
class KilledInstanceIT {

    /** Without a cache, each change is in the changelog before it is committed: the hardest case. */
    private static final String[] SETTINGS = plus(Trial.SHORT_SESSIONS, "client.statestore.cache.max.bytes=0");

    private static EmbeddedBroker broker;

    @TempDir
    Path state;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(TestBroker.temporary());
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void losesAndRepeatsNothingAndResumesWithin20Seconds() throws Exception {
        List<Post> log = Samples.log(31, 1_200);
        // Sent as soon as written, so that a kill leaves something behind that must never be seen.
        String[] eager = plus(SETTINGS, "client.producer.linger.ms=0");
        try (Trial trial = new Trial(broker.bootstrapServers(), "killed.", state, log).sendAll()) {
            killWhileItWorks(trial, 2, eager);
            // The third with the program's own session: it is the dead member's that the group waits for.
            killWhileItWorks(trial, 1, "client.statestore.cache.max.bytes=0", "client.producer.linger.ms=0");
            ChildJvm last = trial.start("one", 5, eager);
            assertThat(trial.awaitOutput()).as("output after a restart").isLessThan(Duration.ofSeconds(20));

            trial.assertExact();

            assertThat(last.stop()).matches("stopped received=(\\d+) outcomes=\\1");
            assertThat(trial.aborted()).as("records of aborted transactions").isPositive();
        }
    }

    /** The control: the same without transactions must come out wrong, or the test above would prove nothing. */
    @Test
    void countsTwiceWithoutTransactions() throws Exception {
        List<Post> log = Samples.log(32, 600);
        String[] without = plus(SETTINGS, "client.processing.guarantee=at_least_once");
        try (Trial trial = new Trial(broker.bootstrapServers(), "twice.", state, log).sendAll()) {
            killWhileItWorks(trial, 1, without);
            trial.start("one", 0, plus(without, "client.commit.interval.ms=100"));
            trial.awaitProcessed();

            assertThat(trial.windowsAreExact()).isFalse();
        }
    }

    @Test
    @Tag("long")
    void mayBeKilledAtAnyMoment() throws Exception {
        killAtRandomMoments(Long.getLong("groundswell.seed", 33));
    }

    @ParameterizedTest
    @Tag("long")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void mayBeKilledAtAnyMoments(long seed) throws Exception {
        killAtRandomMoments(seed);
    }

    private void killAtRandomMoments(long seed) throws Exception {
        Random random = new Random(seed);
        List<Post> log = Samples.log(seed, 600);
        try (Trial trial = new Trial(broker.bootstrapServers(), "any" + seed + ".", state, log).sendAll()) {
            killWhileItWorks(trial, 1, SETTINGS); // so that there is something to restore

            ChildJvm starting = trial.start("one", 10, SETTINGS);
            starting.awaitLine("starting", Duration.ofSeconds(30));
            Outage.lasts(Duration.ofMillis(random.nextInt(3_000)));
            starting.kill();

            ChildJvm restoring = trial.start("without any state", 10, SETTINGS);
            restoring.awaitLine("starting", Duration.ofSeconds(30));
            Outage.lasts(Duration.ofMillis(random.nextInt(3_000)));
            restoring.kill();

            ChildJvm closing = trial.start("one", 10, SETTINGS);
            closing.awaitLine("ready", Duration.ofSeconds(60));
            trial.assertWorkIsLeft();
            closing.order("stop");
            closing.awaitLine("stopping", Duration.ofSeconds(5));
            Outage.lasts(Duration.ofMillis(random.nextInt(100)));
            closing.kill();

            trial.start("one", 0, SETTINGS);
            trial.assertExact();
        }
    }

    private static void killWhileItWorks(Trial trial, int times, String... more) throws Exception {
        for (int kill = 1; kill <= times; kill++) {
            ChildJvm instance = trial.start("one", 10, more);
            Duration silence = trial.awaitOutput();
            System.out.println("start " + kill + ": output after " + silence.toMillis() + " ms");
            trial.assertWorkIsLeft();
            instance.kill();
        }
    }

    private static String[] plus(String[] some, String more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }
}
