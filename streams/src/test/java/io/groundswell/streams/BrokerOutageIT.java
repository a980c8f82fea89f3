// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Post;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The only broker goes, and comes back with its data. The application is not restarted. */
class BrokerOutageIT {

    private static final Duration OUTPUT_WITHIN = Duration.ofSeconds(60);

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
    void outlivesABrokerThatIsStopped() throws Exception {
        List<Post> log = Samples.log(40, 1_200);
        try (Trial trial = trial(log)) {
            ChildJvm instance = trial.start("one", 12, Trial.SHORT_SESSIONS);

            trial.awaitOutput();
            trial.assertWorkIsLeft();
            broker.stop();
            comesBackAfter(Duration.ofSeconds(1), trial);

            trial.assertExact();
            assertThat(instance.stop()).startsWith("stopped");
        }
    }

    /** On a busy machine the output was seen to take longer than a minute to come back. */
    @Test
    @Tag("long")
    void outlivesABrokerThatIsKilled() throws Exception {
        List<Post> log = Samples.log(41, 2_000);
        try (Trial trial = trial(log)) {
            ChildJvm instance = trial.start("one", 12, Trial.SHORT_SESSIONS);

            trial.awaitOutput();
            trial.assertWorkIsLeft();
            broker.kill();
            comesBackAfter(Duration.ofSeconds(5), trial);

            trial.assertExact();
            assertThat(instance.stop()).startsWith("stopped");
        }
    }

    @Test
    @Tag("long")
    void outlivesABrokerThatIsKilledAndDownFor70Seconds() throws Exception {
        List<Post> log = Samples.log(42, 1_500);
        try (Trial trial = trial(log)) {
            ChildJvm instance = trial.start("one", 8);

            trial.awaitOutput();
            trial.assertWorkIsLeft();
            broker.kill();
            comesBackAfter(Duration.ofSeconds(70), trial);

            trial.assertExact();
            assertThat(instance.stop()).startsWith("stopped");
        }
    }

    private Trial trial(List<Post> log) throws Exception {
        return new Trial("127.0.0.1:" + port, "outage.", directory.resolve("state"), log).sendAll();
    }

    private void comesBackAfter(Duration down, Trial trial) throws Exception {
        Outage.lasts(down);
        broker = BrokerProcess.start(directory.resolve("broker"), port);
        Duration silence = trial.awaitOutput();
        System.out.println("broker down " + down + ": output " + silence.toMillis() + " ms after it is back");
        assertThat(silence).isLessThan(OUTPUT_WITHIN);
    }
}
