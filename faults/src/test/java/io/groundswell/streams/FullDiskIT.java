// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No space is left for the stores. */
class FullDiskIT {

    private static EmbeddedBroker broker;

    @TempDir
    Path directory;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(TestBroker.temporary());
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void stopsAndSaysWhyAndGoesOnOnceThereIsSpace() throws Exception {
        Path state = directory.resolve("state");
        // RocksDB sets four megabytes aside for each of the stores.
        try (SmallDisk disk = new SmallDisk(state, 128);
                Trial trial = new Trial(broker.bootstrapServers(), "full.", state, Samples.log(71, 800)).sendAll()) {
            ChildJvm instance = trial.start("one", 8, "client.rocksdb.config.setter=" + SmallBuffers.class.getName());
            trial.awaitOutput();
            trial.assertWorkIsLeft();

            disk.fill();

            assertThat(instance.awaitLine("failed", Duration.ofSeconds(60)))
                    .contains("the stores in " + state.resolve("one"))
                    .contains("No space left on device");

            disk.free();
            trial.start("one", 0);
            trial.assertExact();
        }
    }
}
