// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.replay;

import io.groundswell.ingest.PostSink;
import io.groundswell.ingest.archive.ArchiveInput;
import io.groundswell.ingest.archive.Checkpoint;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Gives the posts of an archive to a sink. */
@FunctionalInterface
public interface ArchiveReader {

    /**
     * Reads, from where the checkpoint says.
     *
     * @param checkpoint {@code null} to read all of it, and note nothing
     */
    void read(ArchiveInput archive, @Nullable Checkpoint checkpoint, PostSink sink)
            throws IOException, InterruptedException;
}
