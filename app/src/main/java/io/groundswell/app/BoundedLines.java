// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Reads lines of any length in bounded memory: what a line has beyond the bound is dropped. Not thread-safe. */
final class BoundedLines {

    private final Reader reader;
    private final int maxLength;

    /** @param maxLength of a line, in UTF-16 units */
    BoundedLines(Reader reader, int maxLength) {
        this.reader = reader;
        this.maxLength = maxLength;
    }

    /** The next line without its end; null when there is none. */
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        int unit = reader.read();
        if (unit < 0) {
            return null;
        }
        while (unit >= 0 && unit != '\n') {
            if (line.length() < maxLength) {
                line.append((char) unit);
            }
            unit = reader.read();
        }
        int last = line.length() - 1;
        if (last >= 0 && line.charAt(last) == '\r') {
            line.setLength(last);
        }
        return line.toString();
    }
}
