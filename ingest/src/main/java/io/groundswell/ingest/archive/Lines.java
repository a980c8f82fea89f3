// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a stream as bytes, in memory that does not grow with a line's length. A line ends with LF or CR LF, the
 * last one with the stream. A byte order mark at the beginning is dropped. Not thread-safe.
 */
final class Lines implements Records {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final ByteFeed feed;
    private final int maxBytes;

    private byte[] line = new byte[1024];
    private int length;
    private long number;
    private boolean tooLong;

    /** @param maxBytes longest line that is kept, without its end */
    Lines(InputStream in, int maxBytes) {
        this.feed = new ByteFeed(in);
        this.maxBytes = maxBytes;
    }

    @Override
    public boolean next() throws IOException {
        length = 0;
        tooLong = false;
        boolean anything = false;
        boolean ended = false;
        while (!ended && feed.hasNext()) {
            anything = true;
            int end = indexOfLineFeed();
            ended = end < feed.limit();
            append(feed.position, end);
            feed.position = ended ? end + 1 : end;
        }
        if (!anything) {
            return false;
        }
        number++;
        if (number == 1 && startsWithByteOrderMark()) {
            length -= BYTE_ORDER_MARK.length;
            System.arraycopy(line, BYTE_ORDER_MARK.length, line, 0, length);
        }
        if (!tooLong && length > 0 && line[length - 1] == '\r') {
            length--;
        }
        tooLong |= length > maxBytes;
        return true;
    }

    @Override
    public long line() {
        return number;
    }

    @Override
    public boolean isTooLong() {
        return tooLong;
    }

    @Override
    public boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return !tooLong;
    }

    @Override
    public byte[] bytes() {
        return Arrays.copyOf(line, length);
    }

    /** Where the line ends, or what has come of it. */
    private int indexOfLineFeed() {
        int limit = feed.limit();
        for (int i = feed.position; i < limit; i++) {
            if (feed.buffer[i] == '\n') {
                return i;
            }
        }
        return limit;
    }

    private void append(int from, int to) {
        int added = to - from;
        // One byte more than the limit may be the CR of a line that just fits.
        if (tooLong || length + added > maxBytes + 1) {
            tooLong = true;
            length = 0;
            return;
        }
        if (length + added > line.length) {
            line = Arrays.copyOf(line, Math.min(maxBytes + 1, Math.max(line.length * 2, length + added)));
        }
        System.arraycopy(feed.buffer, from, line, length, added);
        length += added;
    }

    private boolean startsWithByteOrderMark() {
        return length >= BYTE_ORDER_MARK.length
                && Arrays.equals(line, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }
}
