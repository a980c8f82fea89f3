// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.simulator.jetstream;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** WebSocket frames (RFC 6455, section 5.2), whole and broken. */
final class Frames {

    static final int CONTINUATION = 0x0;
    static final int TEXT = 0x1;
    static final int BINARY = 0x2;
    static final int CLOSE = 0x8;
    static final int PING = 0x9;

    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;

    private Frames() {}

    /** A frame of a server, which is not masked. */
    static byte[] frame(int opcode, boolean last, byte[] payload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(payload.length + 10);
        out.write((last ? FINAL : 0) | opcode);
        if (payload.length < 126) {
            out.write(payload.length);
        } else if (payload.length < 1 << 16) {
            out.write(126);
            out.write(payload.length >>> 8);
            out.write(payload.length);
        } else {
            out.write(127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                out.write((int) ((long) payload.length >>> shift));
            }
        }
        out.writeBytes(payload);
        return out.toByteArray();
    }

    /** The same message in so many frames, with a ping behind each but the last. */
    static byte[] pieces(int opcode, byte[] payload, int count) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int piece = 0; piece < count; piece++) {
            int from = (int) ((long) payload.length * piece / count);
            int to = (int) ((long) payload.length * (piece + 1) / count);
            boolean last = piece == count - 1;
            out.writeBytes(frame(piece == 0 ? opcode : CONTINUATION, last, Arrays.copyOfRange(payload, from, to)));
            if (!last) {
                out.writeBytes(frame(PING, true, new byte[] {'?'}));
            }
        }
        return out.toByteArray();
    }

    /** A reserved opcode with reserved bits, in front of nothing. */
    static byte[] forbidden() {
        return new byte[] {(byte) 0xF3, 0};
    }

    /** Status 1001: going away. */
    static byte[] goodbye() {
        return frame(CLOSE, true, new byte[] {0x03, (byte) 0xE9});
    }

    /** The payload of a client's next frame, whatever it is; such are short here. */
    static byte[] read(InputStream in) throws IOException {
        int first = in.read();
        int second = in.read();
        if (first < 0 || second < 0) {
            throw new EOFException("the client is gone");
        }
        long length = second & 0x7F;
        if (length > 125) {
            byte[] extended = in.readNBytes(length == 126 ? 2 : 8);
            length = 0;
            for (byte b : extended) {
                length = length << 8 | (b & 0xFF);
            }
        }
        byte[] mask = (second & MASKED) == 0 ? new byte[4] : in.readNBytes(4);
        byte[] payload = in.readNBytes((int) Math.min(length, 10 << 20));
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % 4];
        }
        return payload;
    }
}
