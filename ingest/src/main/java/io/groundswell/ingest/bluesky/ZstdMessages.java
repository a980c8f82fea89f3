// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Unpacks messages that Jetstream has compressed with its dictionary. Memory is bounded. Not thread-safe. */
final class ZstdMessages implements AutoCloseable {

    private final ZstdDecompressCtx context = new ZstdDecompressCtx();
    private byte[] room = new byte[16 << 10];

    ZstdMessages(byte[] dictionary) {
        context.loadDict(dictionary);
    }

    /** The message; {@code null} when it is damaged, of another dictionary or too long. */
    byte @Nullable [] unpacked(byte[] message) {
        while (true) {
            try {
                int length = context.decompressByteArray(room, 0, room.length, message, 0, message.length);
                return Arrays.copyOf(room, length);
            } catch (ZstdException e) {
                // 70: the destination is too small (zstd_errors.h)
                if (e.getErrorCode() != 70 || room.length >= JetstreamConnection.MAX_MESSAGE) {
                    return null;
                }
                room = new byte[room.length * 2];
            }
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
