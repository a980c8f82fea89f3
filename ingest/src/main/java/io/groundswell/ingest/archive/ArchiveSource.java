// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import io.groundswell.ingest.PostSink;
import io.groundswell.ingest.PostSource;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * An archive of posts in any format of {@link Formats}, plain or compressed ({@code .gz} of any number of members,
 * {@code .zst} of any number of frames, {@code .bz2}), alone or in a tar or zip, told by content and not by name. Memory
 * is bounded by the {@link ArchiveLimits}, whatever the file holds.
 *
 * <p>What is no post is refused with file and line. A file that breaks off gives what could be read and one refusal; so
 * does a file in a container, behind which the reading goes on.
 */
public final class ArchiveSource implements PostSource {

    /** Takes note of how far the reading is. Called by the reading thread. */
    @FunctionalInterface
    public interface Progress {

        /**
         * Called some ten times a second at most.
         *
         * @param read bytes of the file, as it lies on disk
         * @param total the file's size; -1 when it is not known
         */
        void at(long read, long total);

        /** A file, or one in a file, turns out to be of this format. */
        default void recognised(String place, String format) {}
    }

    /** Groundswell's own lines, which alone know authors by their keys already. */
    public static final String OWN_FORMAT = "Groundswell";

    private static final long TICK_NANOS = 100_000_000;
    private static final long SAVE_NANOS = 1_000_000_000;

    private final ArchiveInput input;
    private final ArchiveOptions options;
    private final @Nullable Checkpoint checkpoint;
    private final Progress progress;

    /** @param checkpoint where an earlier run stopped, and where this one notes how far it is; or {@code null} */
    public ArchiveSource(
            ArchiveInput input, ArchiveOptions options, @Nullable Checkpoint checkpoint, Progress progress) {
        this.input = input;
        this.options = options;
        this.checkpoint = checkpoint;
        this.progress = progress;
    }

    /** The whole archive, without a word of how far it is. */
    public static ArchiveSource of(ArchiveInput input, ArchiveOptions options) {
        return new ArchiveSource(input, options, null, (read, total) -> {});
    }

    /**
     * {@inheritDoc}
     *
     * <p>With a checkpoint, begins behind the records that it counts. When the file is read and flushed the checkpoint is
     * cleared; when this throws, it says how far Kafka has confirmed.
     */
    @Override
    public void read(PostSink sink) throws IOException, InterruptedException {
        Handover handover = new Handover(sink, checkpoint == null ? 0 : checkpoint.records());
        try {
            read(sink, handover);
            sink.flush();
        } catch (IOException | InterruptedException | RuntimeException e) {
            save(handover, e);
            throw e;
        }
        if (checkpoint != null) {
            checkpoint.clear();
        }
    }

    private void read(PostSink sink, Handover handover) throws IOException, InterruptedException {
        try (InputStream in = input.open()) {
            long total = input.size();
            FileBytes file = new FileBytes(in, options.limits(), new Clock(total, handover));
            Formats formats = Formats.of(options.authors(), options.voices());
            try {
                new Unpacker(file, options.limits(), formats, handover, sink, progress)
                        .read(new Place(input.name(), input.file()));
            } catch (IOException e) {
                throw stopped(file.stop(), e);
            } finally {
                progress.at(file.count(), total);
            }
        }
    }

    /** What stopped the reading, rather than what the decoders made of it. */
    private IOException stopped(@Nullable Exception stop, IOException thrown) throws InterruptedException {
        if (stop instanceof InterruptedException interrupted) {
            throw interrupted;
        }
        return stop == null ? thrown : new IOException(input.name() + " cannot be read: " + stop.getMessage(), stop);
    }

    /** The run ends with {@code cause} in any case: what goes wrong here is added to it. */
    private void save(Handover handover, Exception cause) {
        if (checkpoint == null) {
            return;
        }
        try {
            checkpoint.save(handover.settled());
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** What is to be done from time to time while a file is read. */
    private final class Clock implements FileBytes.Pulse {
        private final long total;
        private final Handover handover;
        private long nextTick = System.nanoTime();
        private long nextSave = nextTick + SAVE_NANOS;

        Clock(long total, Handover handover) {
            this.total = total;
            this.handover = handover;
        }

        @Override
        public void beat(long bytes) throws IOException, InterruptedException {
            long now = System.nanoTime();
            if (now - nextTick < 0) {
                return;
            }
            nextTick = now + TICK_NANOS;
            progress.at(bytes, total);
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while reading " + input.name());
            }
            if (checkpoint != null && now - nextSave >= 0) {
                checkpoint.save(handover.settled());
                nextSave = now + SAVE_NANOS;
            }
        }
    }
}
