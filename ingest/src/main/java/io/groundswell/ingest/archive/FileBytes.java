// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import io.groundswell.ingest.Refusal;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file as it lies on disk, below all that unpacks it: counts its bytes and what they expand to, and is where the reading
 * takes note of the time. Whatever the decoders above make of it, what goes wrong here stops the reading.
 */
final class FileBytes extends InputStream {

    /** Called often while a file is read. */
    @FunctionalInterface
    interface Pulse {
        void beat(long bytes) throws IOException, InterruptedException;
    }

    private final InputStream in;
    private final ArchiveLimits limits;
    private final Pulse pulse;
    private long count;
    private long expanded;
    private @Nullable Exception stop;
    private @Nullable BrokenException bomb;

    FileBytes(InputStream in, ArchiveLimits limits, Pulse pulse) {
        this.in = in;
        this.limits = limits;
        this.pulse = pulse;
    }

    /** Bytes of the file that were read. */
    long count() {
        return count;
    }

    /** What went wrong with the file itself, or ended the reading; {@code null} when nothing did. */
    @Nullable
    Exception stop() {
        return stop;
    }

    /** Takes note of bytes that some layer of packing gave. */
    void expand(int bytes) throws IOException {
        expanded += bytes;
        if (bomb == null && expanded > limits.freeExpansionBytes() + ArchiveLimits.MAX_EXPANSION * count) {
            bomb = new BrokenException(
                    Refusal.Reason.BOMB,
                    "it must not expand to more than " + ArchiveLimits.MAX_EXPANSION
                            + " times its size: does from byte " + count + " on",
                    null);
        }
        if (bomb != null) {
            throw bomb;
        }
        beat();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        beat();
        try {
            int n = in.read(bytes, from, length);
            count += Math.max(n, 0);
            return n;
        } catch (IOException e) {
            throw stopped(e);
        }
    }

    private void beat() throws IOException {
        try {
            pulse.beat(count);
        } catch (IOException | InterruptedException e) {
            throw stopped(e);
        }
    }

    private IOException stopped(Exception cause) {
        stop = cause;
        return cause instanceof IOException io ? io : new IOException("stopped", cause);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
