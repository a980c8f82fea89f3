// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import io.groundswell.events.Post;
import io.groundswell.events.Topics;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Writes an archive that {@link ArchiveSource} reads: a post a line, compressed as the file's name says ({@code .gz},
 * {@code .zst},
 * {@code .bz2}, else not at all). Complete only once it is closed. Not thread-safe.
 */
public final class ArchiveWriter implements AutoCloseable {

    private final Serializer<Post> posts = Topics.POSTS.values().serializer();
    private final OutputStream out;

    private ArchiveWriter(OutputStream out) {
        this.out = out;
    }

    /** Creates the file, or empties it. */
    public static ArchiveWriter to(Path file) throws IOException {
        OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        @Nullable Compression compression = Compression.named(file);
        return new ArchiveWriter(
                compression == null ? bytes : new BufferedOutputStream(compression.writing(bytes), 1 << 16));
    }

    /** @throws IOException when the file cannot be written, or the post has no JSON form */
    public void write(Post post) throws IOException {
        try {
            byte[] line = posts.serialize(Topics.POSTS.name(), post);
            out.write(line);
            out.write('\n');
        } catch (JacksonException | SerializationException e) {
            throw new IOException("post " + post.id() + " has no JSON form: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
