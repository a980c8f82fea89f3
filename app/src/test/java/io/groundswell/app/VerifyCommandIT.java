// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.app.sample.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program, killed for real: each test starts it two or three times, with the model that loads fastest. */
class VerifyCommandIT {

    /** So that nobody waits for the dead: the group forgets them sooner than by default. */
    private static final String IMPATIENT = "consumer.session.timeout.ms=6000\n";

    @TempDir
    private Path folder;

    private Path archive;

    @BeforeEach
    void writeAnUntidyArchive() throws IOException {
        Finished.command(
                "samples",
                "--posts",
                "2000",
                "--texts",
                "150",
                "--edits",
                "4",
                "--deletes",
                "3",
                "--shuffle",
                "10m",
                "--late",
                "2",
                folder.toString());
        archive = folder.resolve(Samples.ARCHIVE);
        OneTheme.write(folder.resolve(Samples.STORIES));
    }

    @Test
    void findsEveryWindowRightAlthoughTheTopologyWasKilled() throws IOException {
        Finished verified = verify(IMPATIENT, "--kill", "1");

        assertThat(verified.exit()).as(verified.toString()).isZero();
        assertThat(verified.out()).containsPattern("kill 1: [\\d,]+ of 2,000 posts processed");
        assertThat(verified.out()).containsPattern("windows compared [\\d,]{4,}, differing 0\n");
    }

    @Test
    void saysThatAKillCameTooLate() throws IOException {
        Files.writeString(archive, Files.readAllLines(archive).get(0) + "\n");

        Finished verified = verify(IMPATIENT, "--kill", "1");

        assertThat(verified.exit()).isEqualTo(1);
        assertThat(verified.err()).contains("kill 1 of 1 could not strike: all 1 posts were processed before");
    }

    private Finished verify(String streamConfig, String... options) throws IOException {
        Path config = Files.writeString(folder.resolve("stream.properties"), streamConfig);
        return Finished.command(Stream.concat(
                        Stream.of(
                                "verify",
                                "--stream-config",
                                config.toString(),
                                "--partitions",
                                "2",
                                "--engine",
                                "social",
                                "--seed",
                                "1",
                                "--timeout",
                                "5m",
                                "--stories",
                                folder.resolve(Samples.STORIES).toString(),
                                archive.toString()),
                        Stream.of(options))
                .toArray(String[]::new));
    }
}
