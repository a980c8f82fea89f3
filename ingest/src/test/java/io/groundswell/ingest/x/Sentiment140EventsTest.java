// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Post;
import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.Fixture;
import io.groundswell.ingest.Found;
import io.groundswell.ingest.Refusal;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Sentiment140EventsTest {

    private static final Sentiment140Events EVENTS =
            new Sentiment140Events(AuthorKey.withSalt("a salt of this test alone"), "archive", false);

    @Test
    void readsQuotedFieldsInBothEncodings() {
        for (Charset encoding : List.of(ISO_8859_1, UTF_8)) {
            List<Post> posts = posts(encoding);

            assertThat(posts)
                    .extracting(Post::text)
                    .containsExactly(
                            "missed the ferry again, what a morning",
                            "Crème brûlée on deck, \"lovely\" & warm",
                            "the ferry leaves at nine");
        }
    }

    @Test
    void tellsTheTimeInUtcAndOnThePacificCoast() {
        assertThat(posts(ISO_8859_1))
                .extracting(Post::createdAt)
                .startsWith(Instant.parse("2009-05-11T03:17:40Z"), Instant.parse("2009-04-07T05:19:45Z"));
    }

    @Test
    void knowsAnAuthorByName() {
        List<Post> posts = posts(ISO_8859_1);

        assertThat(posts.get(2).author()).isEqualTo(posts.get(0).author()).isNotEqualTo("tidewatch");
        assertThat(posts.get(1).author()).isNotEqualTo(posts.get(0).author());
        assertThat(posts.get(0).id()).isEqualTo("x:1700000001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a,b",
                "\"4\",\"1\",\"Mon May 11 03:17:40 UTC 2009\",\"q\",\"u\",\"an open quote",
                "\"4\",\"one\",\"Mon May 11 03:17:40 UTC 2009\",\"q\",\"u\",\"t\"",
                "\"4\",\"1\",\"yesterday\",\"q\",\"u\",\"t\"",
                "\"4\",\"1\",\"Mon May 11 03:17:40 UTC 2009\",\"q\",\" \",\"t\""
            })
    void refusesWhatLacksItsParts(String line) {
        assertThat(EVENTS.in(line.getBytes(UTF_8)))
                .singleElement()
                .isInstanceOfSatisfying(Found.Bad.class, bad -> assertThat(bad.reason())
                        .isIn(Refusal.Reason.INVALID, Refusal.Reason.MALFORMED));
    }

    private static List<Post> posts(Charset encoding) {
        String text = new String(Fixture.bytes("sentiment140.csv"), ISO_8859_1);
        return Fixture.posts(text.lines()
                .flatMap(line -> EVENTS.in(line.getBytes(encoding)).stream())
                .toList());
    }
}
