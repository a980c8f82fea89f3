// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {

    @TempDir
    Path folder;

    private Path archive;
    private Path state;

    @BeforeEach
    void writeArchive() throws IOException {
        archive = Files.writeString(folder.resolve("a.jsonl"), "{}\n");
        state = folder.resolve("deep/state");
    }

    @Test
    void remembersAcrossRuns() throws IOException {
        Checkpoint.in(state, archive, "posts#1").save(17);
        Checkpoint.in(state, archive, "posts#1").save(170_000_000_000L);

        assertThat(Checkpoint.in(state, archive, "posts#1").records()).isEqualTo(170_000_000_000L);
    }

    @Test
    void beginsAnewOnceCleared() throws IOException {
        Checkpoint checkpoint = Checkpoint.in(state, archive, "posts#1");
        checkpoint.save(17);

        checkpoint.clear();

        assertThat(checkpoint.records()).isZero();
    }

    @Test
    void belongsToOneTopicAndOneStateOfTheArchive() throws IOException {
        Checkpoint.in(state, archive, "posts#1").save(17);

        assertThat(Checkpoint.in(state, archive, "posts#2").records()).isZero();
        Files.setLastModifiedTime(archive, FileTime.from(Instant.parse("2026-03-01T12:00:00Z")));
        assertThat(Checkpoint.in(state, archive, "posts#1").records()).isZero();
        Files.writeString(archive, "{}\n{}\n");
        assertThat(Checkpoint.in(state, archive, "posts#1").records()).isZero();
    }

    @Test
    void saysWhichFileIsSpoilt() throws IOException {
        Checkpoint checkpoint = Checkpoint.in(state, archive, "posts#1");
        checkpoint.save(17);
        Path file;
        try (var files = Files.list(state)) {
            file = files.findFirst().orElseThrow();
        }

        Files.writeString(file, "-3");

        assertThatThrownBy(checkpoint::records)
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "checkpoint " + file + " must hold a number of records: held '-3'; delete it to begin anew");
    }
}
