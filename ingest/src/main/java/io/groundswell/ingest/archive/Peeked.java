// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A stream of which the beginning is known. A fault in the beginning comes when one has read so far. Not thread-safe. */
final class Peeked extends InputStream {

    /** A container may hold a great many files that are small. */
    private static final int FIRST_ROOM = 512;

    private final InputStream in;
    private final byte[] head;
    private final @Nullable IOException fault;
    private int position;

    /** @param bytes how much to look at */
    Peeked(InputStream in, int bytes) {
        this.in = in;
        byte[] room = new byte[Math.min(bytes, FIRST_ROOM)];
        int length = 0;
        @Nullable IOException thrown = null;
        try {
            for (int n = 0; n >= 0 && length < bytes; length += Math.max(n, 0)) {
                if (length == room.length) {
                    room = Arrays.copyOf(room, Math.min(bytes, room.length * 2));
                }
                n = in.read(room, length, room.length - length);
            }
        } catch (IOException e) {
            thrown = e;
        }
        head = Arrays.copyOf(room, length);
        fault = thrown;
    }

    /** The first bytes: fewer than asked for where the stream ends or breaks off. */
    byte[] head() {
        return head;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (position < head.length) {
            int n = Math.min(length, head.length - position);
            System.arraycopy(head, position, bytes, from, n);
            position += n;
            return n;
        }
        if (fault != null) {
            throw fault;
        }
        return in.read(bytes, from, length);
    }
}
