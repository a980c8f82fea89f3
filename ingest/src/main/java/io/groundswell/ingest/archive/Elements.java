// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The elements of one JSON array, in memory that depends neither on their number nor on their length. What stands
 * before the array is passed over. Only brackets and strings are looked at: whether an element is JSON is for its
 * reader to say. Not thread-safe.
 */
final class Elements implements Records {

    private final ByteFeed feed;
    private final int maxBytes;

    private byte[] element = new byte[1024];
    private int length;
    private boolean tooLong;
    private long line = 1;
    private long firstLine = 1;
    private boolean inside;
    private boolean closed;

    /** @param maxBytes longest element that is kept */
    Elements(InputStream in, int maxBytes) {
        this.feed = new ByteFeed(in);
        this.maxBytes = maxBytes;
    }

    @Override
    public boolean next() throws IOException {
        length = 0;
        tooLong = false;
        if (!inside && !closed) {
            open();
        }
        return !closed && element();
    }

    private void open() throws IOException {
        for (int b = read(); b != '['; b = read()) {
            if (b < 0) {
                closed = true;
                return;
            }
        }
        inside = true;
    }

    /** Up to the comma or bracket that ends it. An array that is never closed has been cut, which is told as such. */
    private boolean element() throws IOException {
        int depth = 0;
        boolean quoted = false;
        boolean escaped = false;
        while (true) {
            int b = read();
            if (b < 0) {
                closed = true;
                throw new IOException("its list is not closed");
            }
            if (quoted) {
                quoted = escaped || b != '"';
                escaped = !escaped && b == '\\';
            } else if (depth == 0 && b == ',') {
                return true;
            } else if (depth == 0 && b == ']') {
                closed = true;
                return length > 0 || tooLong;
            } else if (b == '"') {
                quoted = true;
            } else if (b == '{' || b == '[') {
                depth++;
            } else if (b == '}' || b == ']') {
                depth = Math.max(0, depth - 1);
            } else if (length == 0 && isSpace(b)) {
                continue;
            }
            append(b);
        }
    }

    private static boolean isSpace(int b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    private void append(int b) {
        if (length == 0 && !tooLong) {
            firstLine = line;
        }
        if (tooLong || length == maxBytes) {
            tooLong = true;
            length = 0;
            return;
        }
        if (length == element.length) {
            element = Arrays.copyOf(element, (int) Math.min(maxBytes, element.length * 2L));
        }
        element[length] = (byte) b;
        length++;
    }

    private int read() throws IOException {
        if (!feed.hasNext()) {
            return -1;
        }
        int b = feed.buffer[feed.position] & 0xFF;
        feed.position++;
        if (b == '\n') {
            line++;
        }
        return b;
    }

    @Override
    public long line() {
        return firstLine;
    }

    @Override
    public boolean isBlank() {
        return length == 0 && !tooLong;
    }

    @Override
    public boolean isTooLong() {
        return tooLong;
    }

    @Override
    public byte[] bytes() {
        return Arrays.copyOf(element, length);
    }
}
