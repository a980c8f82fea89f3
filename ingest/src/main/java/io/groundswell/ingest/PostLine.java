// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.groundswell.events.Post;
import io.groundswell.events.Topics;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import tools.jackson.core.exc.StreamReadException;

/** A line of an archive as a post: exactly the value that the {@code posts} topic carries. Not thread-safe. */
final class PostLine {

    private final Deserializer<Post> posts = Topics.POSTS.values().deserializer();
    private final CharsetDecoder utf8 = UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer characters = CharBuffer.allocate(8 * 1024);

    /** What a line is: one of the two is there. */
    sealed interface Read {
        record APost(Post post) implements Read {}

        record ARefusal(Refusal refusal) implements Read {}
    }

    /** @param where the line stands, for whoever has to look it up */
    Read read(byte[] line, String where) {
        int fault = indexOfBadUtf8(line);
        if (fault >= 0) {
            return new Read.ARefusal(
                    new Refusal(where, Refusal.Reason.ENCODING, "not UTF-8 from byte " + (fault + 1) + " of the line"));
        }
        try {
            Post post = posts.deserialize(Topics.POSTS.name(), line);
            return new Read.APost(post);
        } catch (SerializationException e) {
            boolean badJson = e.getCause() instanceof StreamReadException;
            return new Read.ARefusal(new Refusal(
                    where,
                    badJson ? Refusal.Reason.MALFORMED : Refusal.Reason.INVALID,
                    String.valueOf(e.getMessage())));
        }
    }

    /** The JSON parser is lenient about encoded surrogates and overlong forms; a topic is no place for them. */
    private int indexOfBadUtf8(byte[] line) {
        ByteBuffer bytes = ByteBuffer.wrap(line);
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
