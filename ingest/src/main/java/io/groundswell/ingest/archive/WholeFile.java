// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import java.io.IOException;
import java.io.InputStream;

/** A file as one piece, of which nothing is kept. */
final class WholeFile implements Records {

    private final InputStream in;
    private boolean given;

    WholeFile(InputStream in) {
        this.in = in;
    }

    @Override
    public boolean next() throws IOException {
        if (given) {
            return false;
        }
        in.transferTo(java.io.OutputStream.nullOutputStream());
        given = true;
        return true;
    }

    @Override
    public long line() {
        return 1;
    }

    @Override
    public boolean isBlank() {
        return false;
    }

    @Override
    public boolean isTooLong() {
        return false;
    }

    @Override
    public byte[] bytes() {
        return new byte[0];
    }
}
