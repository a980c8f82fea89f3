// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.Events;
import io.groundswell.ingest.bluesky.JetstreamEvents;
import io.groundswell.ingest.x.Sentiment140Events;
import io.groundswell.ingest.x.StatusEvents;
import io.groundswell.ingest.x.XEvents;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Events of a megabyte, each made to be slow: what takes a second in proportion takes hours where it is squared. */
@Timeout(300)
class LinearTimeTest {

    private static final AuthorKey KEYS = AuthorKey.withSalt("a salt of this test alone");
    private static final String ID = "2028077791441846273";

    static Stream<Arguments> events() {
        var jetstream = new JetstreamEvents(KEYS, "archive");
        var x = new XEvents(KEYS, "archive", true);
        var status = new StatusEvents(KEYS, "archive", true);
        var csv = new Sentiment140Events(KEYS, "archive", true);
        String post =
                "{\"did\":\"did:plc:a\",\"time_us\":1772366400000000,\"kind\":\"commit\",\"commit\":{\"rev\":\"r\","
                        + "\"operation\":\"create\",\"collection\":\"app.bsky.feed.post\",\"rkey\":\"k\",\"record\":{%s}}}";
        String tweet = "{\"data\":{\"id\":\"" + ID + "\",\"author_id\":\"1\",%s}}";
        return Stream.of(
                Arguments.of(
                        "facets",
                        jetstream,
                        post.formatted("\"text\":\"" + "é".repeat(200_000) + "\",\"facets\":["
                                + commas(
                                        "{\"index\":{\"byteStart\":0,\"byteEnd\":400000},\"features\":[{\"$type\":"
                                                + "\"app.bsky.richtext.facet#link\",\"uri\":\"u\"}]}",
                                        5_000)
                                + "]")),
                Arguments.of(
                        "languages",
                        jetstream,
                        post.formatted("\"text\":\"t\",\"langs\":[" + commas("[[]]", 150_000) + "]")),
                Arguments.of(
                        "links",
                        x,
                        tweet.formatted("\"text\":\"" + "httphttp ".repeat(50_000) + "\",\"entities\":{\"urls\":["
                                + commas("{\"url\":\"http\",\"expanded_url\":\"h\"}", 10_000) + "]}")),
                Arguments.of("ampersands", x, tweet.formatted("\"text\":\"" + "&amp;&am".repeat(100_000) + "\"")),
                Arguments.of(
                        "page",
                        x,
                        "{\"data\":[" + commas("{\"id\":\"" + ID + "\",\"author_id\":\"1\",\"text\":\"t\"}", 15_000)
                                + "]}"),
                Arguments.of(
                        "included",
                        x,
                        "{\"data\":{\"id\":\"" + ID + "\"},\"includes\":{\"users\":[" + commas("{\"id\":\"1\"}", 80_000)
                                + "]}}"),
                Arguments.of(
                        "fields",
                        status,
                        "{\"user\":{\"id_str\":\"1\"},\"id_str\":\"" + ID + "\"," + fields(50_000) + "}"),
                Arguments.of(
                        "digits", status, "{\"user\":{\"id_str\":\"1\"},\"id_str\":" + "9".repeat(1_000_000) + "}"),
                Arguments.of("quotes", csv, "\"0\",\"1\"," + "\"\"".repeat(500_000)),
                Arguments.of("commas", csv, ",".repeat(1_000_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void takesTimeInProportionToItsLength(String what, Events events, String event) {
        assertThat(events.in(event.getBytes(UTF_8))).isNotEmpty();
    }

    private static String commas(String piece, int times) {
        return (piece + ",").repeat(times - 1) + piece;
    }

    private static String fields(int count) {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < count; i++) {
            fields.append("\"f").append(i).append("\":{},");
        }
        return fields.append("\"text\":\"t\"").toString();
    }
}
