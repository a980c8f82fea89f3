// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Parts a stream of bytes into lines, in memory that does not grow with a line's length and in time linear in the bytes.
 * A line ends with LF; a CR before it belongs to its end. Not thread-safe.
 */
final class LineSplitter {

    /** Takes the lines. */
    interface Lines {

        void line(byte[] line) throws IOException, InterruptedException;

        /** A line was longer than allowed, and is gone. */
        void tooLong(long bytes) throws IOException, InterruptedException;
    }

    private static final int FIRST_BYTES = 4_096;

    private final int maxBytes;
    private byte[] line = new byte[FIRST_BYTES];
    private int length;
    private long skipped;

    /** @param maxBytes longest line that is kept, without its end */
    LineSplitter(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Takes all of the bytes. A line without anything in it is no line but a sign of life, and given to nobody. */
    void feed(ByteBuffer bytes, Lines lines) throws IOException, InterruptedException {
        while (bytes.hasRemaining()) {
            int from = bytes.position();
            int end = from;
            while (end < bytes.limit() && bytes.get(end) != '\n') {
                end++;
            }
            append(bytes, end - from);
            if (end < bytes.limit()) {
                bytes.position(end + 1);
                finish(lines);
            }
        }
    }

    /** Bytes of a line that has not ended yet. */
    long pending() {
        return length + skipped;
    }

    private void append(ByteBuffer bytes, int count) {
        // One byte more than the limit may be the CR of a line that just fits.
        if (skipped > 0 || length + (long) count > maxBytes + 1L) {
            skipped += length + (long) count;
            length = 0;
            bytes.position(bytes.position() + count);
            return;
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.min(maxBytes + 1, Math.max(line.length * 2, length + count)));
        }
        bytes.get(line, length, count);
        length += count;
    }

    private void finish(Lines lines) throws IOException, InterruptedException {
        int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        long bytes = skipped > 0 ? skipped : end;
        boolean tooLong = skipped > 0 || end > maxBytes;
        length = 0;
        skipped = 0;
        if (tooLong) {
            lines.tooLong(bytes);
        } else if (!isBlank(end)) {
            lines.line(Arrays.copyOf(line, end));
        }
    }

    private boolean isBlank(int end) {
        for (int i = 0; i < end; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
