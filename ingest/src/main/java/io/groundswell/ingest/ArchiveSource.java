// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An archive in Groundswell's own format: a post a line, in the JSON that the {@code posts} topic carries; plain,
 * {@code .gz} (of any number of members) or {@code .zst} (of any number of frames). Memory is bounded by the
 * {@link ArchiveLimits}, whatever the file holds.
 *
 * <p>A line that is no post is refused with file and line. A file that breaks off gives what could be read, then throws.
 */
public final class ArchiveSource implements PostSource {

    /** Takes note of how far the reading is. Called by the reading thread, some ten times a second at most. */
    @FunctionalInterface
    public interface Progress {

        /**
         * @param read bytes of the file, as it lies on disk
         * @param total the file's size
         */
        void at(long read, long total);
    }

    private static final long TICK_NANOS = 100_000_000;
    private static final long SAVE_NANOS = 1_000_000_000;
    private static final int LINES_BETWEEN_LOOKS_AT_THE_CLOCK = 256;

    private final Path file;
    private final ArchiveLimits limits;
    private final @Nullable Checkpoint checkpoint;
    private final Progress progress;

    /** @param checkpoint where an earlier run stopped, and where this one notes how far it is; or {@code null} */
    public ArchiveSource(Path file, ArchiveLimits limits, @Nullable Checkpoint checkpoint, Progress progress) {
        this.file = file;
        this.limits = limits;
        this.checkpoint = checkpoint;
        this.progress = progress;
    }

    /** The whole file, with default limits. */
    public static ArchiveSource of(Path file) {
        return new ArchiveSource(file, ArchiveLimits.DEFAULT, null, (read, total) -> {});
    }

    /**
     * {@inheritDoc}
     *
     * <p>With a checkpoint, begins behind the lines that it counts. When the file is read and flushed the checkpoint is
     * cleared; when this throws, it says how far Kafka has confirmed.
     */
    @Override
    public void read(PostSink sink) throws IOException, InterruptedException {
        long done = checkpoint == null ? 0 : checkpoint.lines();
        InFlight inFlight = new InFlight(done);
        try (Counting bytes = new Counting(open())) {
            long total = Files.size(file);
            try {
                give(bytes, total, done, inFlight, sink);
            } finally {
                progress.at(bytes.count, total);
            }
            sink.flush();
        } catch (IOException | InterruptedException | RuntimeException e) {
            save(inFlight, e);
            throw e;
        }
        if (checkpoint != null) {
            checkpoint.clear();
        }
    }

    private InputStream open() throws IOException {
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw new IOException("archive " + file + " does not exist", e);
        }
    }

    private void give(Counting bytes, long total, long done, InFlight inFlight, PostSink sink)
            throws IOException, InterruptedException {
        PostLine format = new PostLine();
        long nextTick = System.nanoTime();
        long nextSave = nextTick + SAVE_NANOS;
        Lines lines = new Lines(decompressed(bytes), limits.maxLineBytes());
        while (next(lines, sink)) {
            if (lines.number() > done && !lines.isBlank()) {
                give(lines, format, inFlight, sink);
            }
            if (lines.number() % LINES_BETWEEN_LOOKS_AT_THE_CLOCK == 0) {
                long now = System.nanoTime();
                if (now - nextTick >= 0) {
                    progress.at(bytes.count, total);
                    nextTick = now + TICK_NANOS;
                    if (Thread.interrupted()) {
                        throw new InterruptedException("interrupted while reading " + file);
                    }
                }
                if (now - nextSave >= 0 && checkpoint != null) {
                    checkpoint.save(inFlight.settledUpTo());
                    nextSave = now + SAVE_NANOS;
                }
            }
        }
    }

    private InputStream decompressed(InputStream bytes) throws IOException {
        try {
            return Compression.of(file).reading(new BufferedInputStream(bytes, 1 << 16), limits);
        } catch (IOException e) {
            throw broken(1, e);
        }
    }

    private boolean next(Lines lines, PostSink sink) throws IOException, InterruptedException {
        try {
            return lines.next();
        } catch (IOException e) {
            sink.flush();
            throw broken(lines.number() + 1, e);
        }
    }

    private IOException broken(long line, IOException cause) {
        String reason = cause.getMessage() == null ? "it ends too early" : cause.getMessage();
        return new IOException(file + " cannot be read from line " + line + " on: " + reason, cause);
    }

    private void give(Lines lines, PostLine format, InFlight inFlight, PostSink sink)
            throws IOException, InterruptedException {
        Runnable settled = inFlight.begin(lines.number());
        String where = file.getFileName() + ":" + lines.number();
        if (lines.isTooLong()) {
            sink.refuse(new Refusal(
                    where,
                    Refusal.Reason.LINE_TOO_LONG,
                    "line must have at most " + limits.maxLineBytes() + " bytes: had more"));
            settled.run();
            return;
        }
        PostLine.Read line = format.read(lines.bytes(), where);
        if (line instanceof PostLine.Read.APost read) {
            sink.accept(read.post(), settled);
        } else if (line instanceof PostLine.Read.ARefusal read) {
            sink.refuse(read.refusal());
            settled.run();
        }
    }

    /** The run ends with {@code cause} in any case: what goes wrong here is added to it. */
    private void save(InFlight inFlight, Exception cause) {
        if (checkpoint == null) {
            return;
        }
        try {
            checkpoint.save(inFlight.settledUpTo());
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** Counts what is read, below all buffers and decompression. */
    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                count++;
            }
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int n = super.read(bytes, from, length);
            count += Math.max(n, 0);
            return n;
        }
    }
}
