// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.groundswell.ingest.Events;
import io.groundswell.ingest.Found;
import io.groundswell.ingest.Refusal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.List;

/**
 * Lets through only what is UTF-8. The JSON parser is lenient about encoded surrogates and overlong forms; a topic is no
 * place for them. Not thread-safe.
 */
final class Utf8Only implements Events {

    private final Events events;
    private final CharsetDecoder utf8 = UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer characters = CharBuffer.allocate(8 * 1024);

    Utf8Only(Events events) {
        this.events = events;
    }

    @Override
    public List<Found> in(byte[] event) {
        int fault = indexOfFault(event);
        if (fault >= 0) {
            return List.of(new Found.Bad(Refusal.Reason.ENCODING, "not UTF-8 from byte " + (fault + 1) + " of it"));
        }
        return events.in(event);
    }

    private int indexOfFault(byte[] event) {
        ByteBuffer bytes = ByteBuffer.wrap(event);
        utf8.reset();
        while (true) {
            characters.clear();
            CoderResult result = utf8.decode(bytes, characters, true);
            if (result.isError()) {
                return bytes.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
        }
    }
}
