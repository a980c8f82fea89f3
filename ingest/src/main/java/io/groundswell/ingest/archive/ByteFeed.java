// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import java.io.IOException;
import java.io.InputStream;

/** A stream's bytes, of which the reader sees as many at once as have come. Not thread-safe. */
final class ByteFeed {

    private static final int BUFFER_BYTES = 64 * 1024;

    /** What has come: from {@link #position} to {@link #limit}, exclusive. */
    final byte[] buffer = new byte[BUFFER_BYTES];

    /** The next byte to read; moved by the reader. */
    int position;

    private final InputStream in;
    private int limit;

    ByteFeed(InputStream in) {
        this.in = in;
    }

    int limit() {
        return limit;
    }

    /** Whether a byte is there, after waiting for one if need be; false at the end of the stream. */
    boolean hasNext() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(0, in.read(buffer, 0, buffer.length));
        }
        return position < limit;
    }
}
