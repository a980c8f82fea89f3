// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.groundswell.ingest.Digest;
import io.groundswell.ingest.PostSink;
import io.groundswell.ingest.archive.ArchiveInput;
import io.groundswell.ingest.archive.Checkpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Archives that are sent one after the other, with a note of how many are sent whole, so that an interrupted run goes on
 * in the middle of the archive at which it stopped. Those before are read again for what later posts refer to, and not
 * sent. Another list of archives begins anew.
 *
 * @param folder takes the notes; exists
 * @param destination names where the posts go: {@link io.groundswell.ingest.PostProducer#destination}
 */
record ArchiveQueue(List<ArchiveInput> archives, ArchiveReader reader, Path folder, String destination) {

    ArchiveQueue {
        archives = List.copyOf(archives);
    }

    /** Sends what is not sent yet; returns when Kafka has confirmed it. */
    void send(PostSink sink) throws IOException, InterruptedException {
        Path note = folder.resolve(Digest.hex(names() + "\n" + destination) + ".archives");
        int done = Math.min(done(note), archives.size());
        for (ArchiveInput archive : archives.subList(0, done)) {
            if (archive.file() != null) { // standard input comes once
                reader.read(archive, null, new PassingSink(sink));
            }
        }
        for (int next = done; next < archives.size(); next++) {
            ArchiveInput archive = archives.get(next);
            @Nullable Path file = archive.file();
            reader.read(archive, file == null ? null : Checkpoint.in(folder, file, destination), sink);
            sink.flush();
            Files.writeString(note, (next + 1) + "\n", UTF_8);
        }
    }

    private String names() {
        return archives.stream()
                .map(archive -> archive.file() == null
                        ? ArchiveInput.STANDARD_INPUT
                        : archive.file().toAbsolutePath().normalize().toString())
                .collect(Collectors.joining("\n"));
    }

    private static int done(Path note) throws IOException {
        if (!Files.exists(note)) {
            return 0;
        }
        String text = Files.readString(note, UTF_8).strip();
        try {
            return Math.max(0, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new IOException(
                    "note " + note + " must hold a number of archives: held '" + text + "'; delete it to begin anew",
                    e);
        }
    }
}
