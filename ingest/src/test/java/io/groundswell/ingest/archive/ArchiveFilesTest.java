// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveFilesTest {

    @TempDir
    Path folder;

    @BeforeEach
    void makeFiles() throws IOException {
        for (String name : List.of("b/2.json.bz2", "b/1.json.bz2", "a.jsonl", ".hidden", "b/.git/x", "odd[1].jsonl")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
        Files.createSymbolicLink(folder.resolve("b/circle"), folder);
    }

    @Test
    void findsWhatLiesInAFolderByName() throws IOException {
        assertThat(find(folder.toString())).containsExactly("a.jsonl", "b/1.json.bz2", "b/2.json.bz2", "odd[1].jsonl");
    }

    @Test
    void findsWhatMatchesAPattern() throws IOException {
        assertThat(find(folder + "/b/*.bz2")).containsExactly("1.json.bz2", "2.json.bz2");
        assertThat(find(folder + "/**.bz2")).containsExactly("b/1.json.bz2", "b/2.json.bz2");
        assertThat(find(folder + "/?.jsonl")).containsExactly("a.jsonl");
    }

    @Test
    void takesAFileByItsNameEvenIfThatLooksLikeAPattern() throws IOException {
        assertThat(find(folder + "/odd[1].jsonl", folder + "/.hidden")).containsExactly("odd[1].jsonl", ".hidden");
    }

    @Test
    void takesEachOnceAndADashForStandardInput() throws IOException {
        assertThat(ArchiveFiles.find(List.of("-", folder + "/a.jsonl", folder + "/a.jsonl", "-")))
                .containsExactly(ArchiveInput.standardInput(), ArchiveInput.of(folder.resolve("a.jsonl")));
    }

    @Test
    void saysWhichNameStandsForNothing() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        for (String name : List.of(folder + "/none", folder + "/*.csv", folder + "/none/*", empty.toString())) {
            assertThatThrownBy(() -> find(name)).isInstanceOf(IOException.class).hasMessageContaining(name);
        }
        assertThatThrownBy(() -> find(folder + "/[a")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> find("a\u0000b")).isInstanceOf(IOException.class);
    }

    private static List<String> find(String... names) throws IOException {
        return ArchiveFiles.find(List.of(names)).stream()
                .map(ArchiveInput::name)
                .toList();
    }
}
