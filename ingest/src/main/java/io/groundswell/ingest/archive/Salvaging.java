// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.CompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives what was decompressed before a fault, then the fault. The wrapped stream fills a whole buffer and, when the
 * file breaks off in the middle of that, throws away what it has.
 */
final class Salvaging extends InputStream {

    private final CompressorInputStream in;
    private @Nullable IOException fault;

    Salvaging(CompressorInputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (fault != null) {
            throw fault;
        }
        long before = in.getBytesRead();
        try {
            return in.read(bytes, from, length);
        } catch (IOException e) {
            fault = e;
            int salvaged = (int) (in.getBytesRead() - before);
            if (salvaged > 0) {
                return salvaged;
            }
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
