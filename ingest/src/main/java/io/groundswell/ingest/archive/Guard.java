// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Holds one decoder, of a compression or of a container, to what any file of its kind keeps: it takes no more than a
 * few megabytes of input without giving anything, so that no endless header or name fills the memory, and whatever it
 * throws means that its input is broken.
 */
final class Guard {

    /** A step of the decoder. */
    @FunctionalInterface
    interface Step<T extends @Nullable Object> {
        T take() throws IOException;
    }

    private static final int MAX_INPUT_WITHOUT_OUTPUT = 16 << 20;
    private static final int BUFFER_BYTES = 64 * 1024;

    private final FileBytes file;
    private final InputStream input;
    private long taken;
    private @Nullable BrokenException fault;

    Guard(FileBytes file, InputStream below) {
        this.file = file;
        this.input = new BufferedInputStream(new Counted(below), BUFFER_BYTES);
    }

    /** What the decoder may read from. */
    InputStream input() {
        return input;
    }

    /** @throws BrokenException when the step fails, or an earlier one has */
    <T extends @Nullable Object> T step(Step<T> step) throws IOException {
        if (fault != null) {
            throw fault;
        }
        taken = 0;
        try {
            return step.take();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            if (file.stop() != null) {
                throw new IOException("stopped", e);
            }
            fault = BrokenException.of(e);
            throw fault;
        }
    }

    /** What the decoder gives, until the end of the file or of the entry that it stands on. */
    InputStream output(InputStream decoder) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                return step(() -> {
                    int n = decoder.read(bytes, from, length);
                    file.expand(Math.max(n, 0));
                    return n;
                });
            }
        };
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (taken > MAX_INPUT_WITHOUT_OUTPUT) {
                throw new IOException("nothing is in " + MAX_INPUT_WITHOUT_OUTPUT + " bytes of it");
            }
            int n = super.read(bytes, from, length);
            taken += Math.max(n, 0);
            return n;
        }
    }
}
