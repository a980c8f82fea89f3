// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a small file of text whole. */
final class TextFile {

    private TextFile() {}

    /**
     * @param what messages call it
     * @throws IOException when it cannot be read, is no UTF-8 or is larger than allowed
     */
    static String read(Path file, String what, int maxBytes) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(maxBytes + 1);
        } catch (NoSuchFileException e) {
            throw new IOException(what + " " + file + " does not exist", e);
        }
        if (bytes.length > maxBytes) {
            throw new IOException(what + " " + file + " must have at most " + maxBytes + " bytes: has more");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IOException(what + " " + file + " must be in UTF-8: is in another encoding", e);
        }
    }
}
