// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network that is slow, then gone, then back. Neither side is restarted. */
class NetworkFaultIT {

    private static final Duration SLOW = Duration.ofMillis(100); // each way
    private static final Duration OUTPUT_WITHIN = Duration.ofSeconds(60);

    @TempDir
    Path state;

    private Proxy proxy;
    private EmbeddedBroker broker;
    private String bootstrapServers;

    @BeforeEach
    void startBroker() throws Exception {
        int proxyPort = TestBroker.freePort();
        int port = TestBroker.freePort();
        proxy = new Proxy(proxyPort, port);
        broker = EmbeddedBroker.start(TestBroker.behind(proxyPort, port));
        bootstrapServers = "127.0.0.1:" + proxyPort;
    }

    @AfterEach
    void stopBroker() throws Exception {
        broker.close();
        proxy.close();
    }

    @Test
    void outlivesASlowNetworkAndACut() throws Exception {
        outlivesACutOf(Duration.ofSeconds(4), 500);
    }

    @Test
    @Tag("long")
    void outlivesACutOf15Seconds() throws Exception {
        outlivesACutOf(Duration.ofSeconds(15), 1_200);
    }

    private void outlivesACutOf(Duration time, int posts) throws Exception {
        try (Trial trial = new Trial(bootstrapServers, "network.", state, Samples.log(61, posts)).sendAll()) {
            ChildJvm instance = trial.start("one", 10);
            trial.awaitOutput();
            proxy.delay(SLOW);
            trial.awaitOutput();

            cutFor(time, trial);
            proxy.delay(Duration.ZERO);

            trial.assertExact();
            assertThat(instance.stop()).startsWith("stopped");
        }
    }

    private void cutFor(Duration time, Trial trial) throws Exception {
        trial.assertWorkIsLeft();
        proxy.cut();
        Outage.lasts(Duration.ofMillis(200)); // what was being written is through
        long passed = proxy.passed();
        Outage.lasts(time);
        assertThat(proxy.passed())
                .as("bytes that came through while it was cut")
                .isEqualTo(passed);
        proxy.restore();
        Duration silence = trial.awaitOutput();
        System.out.println("network cut " + time + ": output " + silence.toMillis() + " ms after it is back");
        assertThat(silence).isLessThan(OUTPUT_WITHIN);
        trial.assertWorkIsLeft();
    }
}
