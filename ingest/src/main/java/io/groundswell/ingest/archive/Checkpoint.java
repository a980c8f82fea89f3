// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.groundswell.ingest.Digest;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;

/**
 * How many records of an archive are in Kafka, kept in a small file, so that an interrupted run goes on where it stopped.
 * It belongs to one archive (its path, size and time of change) and one destination: a changed archive or another topic
 * begins anew. It never says more than what Kafka has confirmed; after a crash it may say up to a second's worth less,
 * and these are sent again under the same ids. To be used by one run at a time.
 */
public final class Checkpoint {

    private static final int MAX_FILE_BYTES = 32;

    private final Path file;

    private Checkpoint(Path file) {
        this.file = file;
    }

    /**
     * The checkpoint of an archive.
     *
     * @param folder where checkpoints are kept; made when it is missing
     * @param destination names where the posts go: {@link io.groundswell.ingest.PostProducer#destination}
     * @throws IOException when the archive cannot be read or the folder cannot be made
     */
    public static Checkpoint in(Path folder, Path archive, String destination) throws IOException {
        Files.createDirectories(folder);
        Path real = archive.toRealPath();
        String key = String.join(
                "\n",
                real.toString(),
                String.valueOf(Files.size(real)),
                Files.getLastModifiedTime(real).toInstant().toString(),
                destination);
        return new Checkpoint(folder.resolve(Digest.hex(key) + ".records"));
    }

    /**
     * How many records, lines for most formats, need not be sent again; zero for a run that has not begun or that was completed.
     *
     * @throws IOException when the checkpoint is there and cannot be read
     */
    public long records() throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        String text;
        try (var in = Files.newInputStream(file)) {
            text = new String(in.readNBytes(MAX_FILE_BYTES), UTF_8).strip();
        }
        return parse(text)
                .orElseThrow(() -> new IOException("checkpoint " + file + " must hold a number of records: held '"
                        + text + "'; delete it to begin anew"));
    }

    /** Forgets how far the archive was read. */
    public void clear() throws IOException {
        Files.deleteIfExists(file);
    }

    void save(long records) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, records + "\n", UTF_8);
        // Without this, a machine that loses power may keep the new name and lose the content.
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        try {
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static OptionalLong parse(String text) {
        try {
            long records = Long.parseLong(text);
            return records < 0 ? OptionalLong.empty() : OptionalLong.of(records);
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
