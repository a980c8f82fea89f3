// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSerdeTest {

    private static final String MINIMAL = """
            {"id":"x:1","op":"UPSERT","platform":"x","author":"a","observedAt":"2026-05-09T12:00:00Z"}""";

    private final JsonSerde<Post> posts = new JsonSerde<>(Post.class, new Schema("post", 1));

    @Test
    void writesWhatADocumentShows() {
        assertThat(utf8(posts.write(Valid.POST))).isEqualTo("""
                        {"id":"x:1","op":"UPSERT","version":3,"platform":"x","kind":"REPLY","author":"a1b2",\
                        "handle":"harbour_light","text":"The night ferry is unsafe 😡","lang":"en",\
                        "createdAt":"2026-05-09T11:59:58Z","observedAt":"2026-05-09T12:00:00Z","root":"x:0",\
                        "parent":"x:0","quoted":"x:9","stories":["night-ferry"],"likes":5,"reposts":2,"replies":1,\
                        "source":"archive","run":"live"}""");
    }

    @Test
    void takesZeroNothingOrTheDefaultForWhatIsAbsent() {
        Post post = posts.read(MINIMAL);

        assertThat(post)
                .isEqualTo(Post.upsert("x:1", Platform.X, "a", Valid.NOON).build());
        assertThat(post.likes()).isZero();
        assertThat(post.lang()).isNull();
        assertThat(post.kind()).isEqualTo(Post.Kind.POST);
        assertThat(post.stories()).isEmpty();
    }

    @Test
    void takesANullForAnAbsentField() {
        assertThat(posts.read(with("\"likes\":null,\"lang\":null,\"text\":null,\"stories\":null")))
                .isEqualTo(posts.read(MINIMAL));
    }

    @Test
    void ignoresFieldsOfALaterVersion() {
        assertThat(posts.read(with("\"mood\":{\"deep\":[1,{\"x\":null}]},\"likes\":2"))
                        .likes())
                .isEqualTo(2);
    }

    @Test
    void leavesAbsentFieldsOut() {
        assertThat(utf8(posts.write(posts.read(MINIMAL)))).doesNotContain("null", "lang", "handle");
    }

    @Test
    void keepsALoneSurrogate() {
        for (String text : List.of("\ud83d", "\ude21", "a\ud83db", "\ude21\ud83d", "\ud83d\ud83d\ude21")) {
            Post post =
                    Post.upsert("x:1", Platform.X, "a", Valid.NOON).text(text).build();

            assertThat(posts.read(posts.write(post)).text()).isEqualTo(text);
        }
    }

    /** As a plain number this instant has a billion digits. */
    @Test
    @Timeout(10)
    void readsAnAbsurdInstantWithoutWritingItOut() {
        assertThat(posts.read(with("\"createdAt\":1e1000000000")).eventTime()).isEqualTo(Valid.NOON);
    }

    @Test
    void writesASchemaThatItThenAccepts() {
        Headers headers = new RecordHeaders();

        byte[] bytes = posts.serializer().serialize("posts", headers, Valid.POST);

        assertThat(utf8(headers.lastHeader("schema").value())).isEqualTo("post/1");
        assertThat(posts.deserializer().deserialize("posts", headers, bytes)).isEqualTo(Valid.POST);
    }

    @Test
    void replacesTheSchemaOfTheRecordThatItWasMadeFrom() {
        Headers headers = new RecordHeaders().add("schema", "post/1".getBytes(StandardCharsets.UTF_8));

        new JsonSerde<>(ScoredPost.class, new Schema("scored-post", 1))
                .serializer()
                .serialize("scored-posts", headers, Valid.SCORED);

        assertThat(headers.headers("schema")).hasSize(1);
        assertThat(utf8(headers.lastHeader("schema").value())).isEqualTo("scored-post/1");
    }

    @Test
    void acceptsPlainJsonOfAnyProducer() {
        byte[] bytes = MINIMAL.getBytes(StandardCharsets.UTF_8);

        assertThat(posts.deserializer().deserialize("posts", new RecordHeaders(), bytes))
                .isEqualTo(posts.read(MINIMAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"post/2", "story/1", "", "post", "\u0000"})
    void refusesAnotherSchemaByName(String found) {
        Headers headers = new RecordHeaders().add("schema", found.getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() ->
                        posts.deserializer().deserialize("posts", headers, MINIMAL.getBytes(StandardCharsets.UTF_8)))
                .withMessage("schema must be post/1: the record says " + found);
    }

    @Test
    void keepsATombstone() {
        Headers headers = new RecordHeaders();

        assertThat(posts.serializer().serialize("posts", headers, null)).isNull();
        assertThat(posts.deserializer().deserialize("posts", headers, (byte[]) null))
                .isNull();
        assertThat(headers).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rubbish")
    void refusesRubbishAndThrowsNothingElse(byte[] bytes) {
        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> posts.read(bytes))
                .withMessageMatching("(?s)(not a post: |a post must be a JSON object).+")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(2_000));
    }

    static Stream<byte[]> rubbish() throws java.io.IOException {
        ByteArrayOutputStream badUtf8 = new ByteArrayOutputStream();
        badUtf8.write("{\"id\":\"".getBytes(StandardCharsets.UTF_8));
        badUtf8.write(new byte[] {(byte) 0xc3, (byte) 0x28, (byte) 0xed, (byte) 0xa0, (byte) 0x80});
        badUtf8.write(MINIMAL.substring(7).getBytes(StandardCharsets.UTF_8));
        return Stream.concat(
                Stream.of(
                                "",
                                " ",
                                "null",
                                "[]",
                                "\"post\"",
                                "1",
                                "{",
                                "{}",
                                "not json",
                                "[".repeat(10_000),
                                "{\"a\":".repeat(10_000),
                                "{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}",
                                MINIMAL + "{}",
                                MINIMAL + " x",
                                with("\"op\":0"),
                                with("\"op\":\"0\""),
                                with("\"op\":\"upsert\""),
                                with("\"op\":[]"),
                                with("\"kind\":4"),
                                with("\"platform\":\"myspace\""),
                                with("\"platform\":1"),
                                with("\"id\":\" \""),
                                with("\"likes\":-1"),
                                with("\"likes\":\"many\""),
                                with("\"likes\":1.5"),
                                with("\"likes\":9223372036854775808"),
                                with("\"likes\":1e400"),
                                with("\"likes\":" + "9".repeat(1_000_000)),
                                with("\"likes\":{}"),
                                with("\"stories\":[null]"),
                                with("\"stories\":{}"),
                                with("\"createdAt\":\"yesterday\""),
                                with("\"createdAt\":\"+9999999999-01-01T00:00:00Z\""),
                                with("\"text\":{\"a\":1}"),
                                with("\"text\":\"" + "a".repeat(1_000_001) + "\""),
                                with("\"" + "k".repeat(1_000_000) + "\":1"))
                        .map(json -> json.getBytes(StandardCharsets.UTF_8)),
                Stream.of(
                        badUtf8.toByteArray(), new byte[] {0}, new byte[] {-1, -2, 0, 0, 1, 2, 3, 4}, new byte[4096]));
    }

    private static String with(String fields) {
        return MINIMAL.substring(0, MINIMAL.length() - 1) + "," + fields + "}";
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
