// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundswell.broker.EmbeddedBroker;
import io.groundswell.events.Post;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Instances that come, go, and freeze while there is work. */
class ScaleOutIT {

    private static final String ONE_THREAD = "threads=1";

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
    void givesTheSameWindowsWhileInstancesComeAndGo() throws Exception {
        comeAndGo("scale.", ONE_THREAD);
    }

    @ParameterizedTest
    @Tag("long")
    @ValueSource(strings = {"client.num.standby.replicas=1", "client.group.protocol=streams"})
    void doesSoWithOtherWaysToAssignTheWork(String way) throws Exception {
        comeAndGo(way.substring(way.indexOf('.') + 1, way.lastIndexOf('=')) + ".", ONE_THREAD, way);
    }

    private void comeAndGo(String prefix, String... settings) throws Exception {
        List<Post> log = Samples.log(51, 1_200);
        try (Trial trial = new Trial(broker.bootstrapServers(), prefix, state, log).sendAll()) {
            ChildJvm first = trial.start("one", 24, settings);
            trial.awaitOutput();
            ChildJvm second = trial.start("two", 24, settings);
            second.awaitLine("ready", Duration.ofSeconds(30));
            trial.awaitOutput();
            ChildJvm third = trial.start("three", 24, settings);
            third.awaitLine("ready", Duration.ofSeconds(30));
            trial.awaitOutput();
            trial.assertWorkIsLeft();
            String saidFirst = first.stop();
            String saidSecond = second.stop();
            trial.assertWorkIsLeft();

            trial.assertExact();

            // Each had its share, or nothing was put to the test.
            assertThat(List.of(saidFirst, saidSecond, third.stop()))
                    .allMatch(said -> said.matches("stopped received=[1-9]\\d* outcomes=.*"));
        }
    }

    @Test
    void shutsOutAnInstanceThatWasThoughtDead() throws Exception {
        List<Post> log = Samples.log(52, 2_000);
        String[] soonDead = {
            ONE_THREAD,
            "client.session.timeout.ms=3000",
            "client.heartbeat.interval.ms=500",
            "client.transaction.timeout.ms=3000",
        };
        try (Trial trial = new Trial(broker.bootstrapServers(), "zombie.", state, log).sendAll()) {
            ChildJvm zombie = trial.start("one", 15, soonDead);
            trial.awaitOutput();
            ChildJvm other = trial.start("two", 15, soonDead);
            other.awaitLine("ready", Duration.ofSeconds(30));
            trial.awaitOutput();

            zombie.order("hold");
            zombie.awaitLine("holding", Duration.ofSeconds(30));
            zombie.freeze();
            Outage.lasts(Duration.ofSeconds(5)); // beyond the session
            await().atMost(Duration.ofSeconds(30)).until(() -> trial.members() == 1);
            trial.awaitOutput(); // by the other
            trial.assertWorkIsLeft();
            zombie.thaw();

            trial.assertExact();
            await().atMost(Duration.ofSeconds(30)).until(() -> trial.members() == 2);
            // What the zombie had in hand was done again.
            assertThat(received(zombie.stop()) + received(other.stop())).isGreaterThan(log.size());
        }
    }

    private static long received(String said) {
        return Long.parseLong(said.replaceAll("stopped received=(\\d+) .*", "$1"));
    }
}
