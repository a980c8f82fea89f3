// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Keeps the last bytes of what is read: some containers are known to be whole by their end alone. Not thread-safe. */
final class Tail extends FilterInputStream {

    private final byte[] last;
    private int length;

    /** @param bytes how many to keep */
    Tail(InputStream in, int bytes) {
        super(in);
        last = new byte[bytes];
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        int n = super.read(bytes, from, count);
        if (n > 0) {
            int added = Math.min(n, last.length);
            int kept = Math.min(length, last.length - added);
            System.arraycopy(last, length - kept, last, 0, kept);
            System.arraycopy(bytes, from + n - added, last, kept, added);
            length = kept + added;
        }
        return n;
    }

    /** The last bytes that were read. */
    byte[] bytes() {
        return Arrays.copyOf(last, length);
    }
}
