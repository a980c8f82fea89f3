// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.Brief;
import io.groundswell.ingest.BriefSource;
import io.groundswell.ingest.Events;
import io.groundswell.ingest.Fixture;
import io.groundswell.ingest.Found;
import io.groundswell.ingest.StoryFile;
import io.groundswell.ingest.StoryFileException;
import io.groundswell.ingest.bluesky.JetstreamEvents;
import io.groundswell.ingest.x.ExportEvents;
import io.groundswell.ingest.x.Sentiment140Events;
import io.groundswell.ingest.x.StatusEvents;
import io.groundswell.ingest.x.XEvents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All that reads bytes from outside, under Jazzer, which looks for input that takes new paths ({@code ingest/fuzz}). As a plain
 * test each method takes the fixtures, and what Jazzer has once found: files in
 * {@code src/test/resources/io/groundswell/ingest/archive/ParserFuzzTestInputs/METHOD}. Nothing may be thrown, and every post
 * that comes out must be sound; Jazzer itself reports what takes too much time or memory.
 */
class ParserFuzzTest {

    private static final AuthorKey AUTHORS = AuthorKey.withSalt("a salt of this test alone");
    private static final Instant NOON = Instant.parse("2026-05-09T12:00:00Z");

    private static final ExportEvents.Owner OWNER = new ExportEvents.Owner("1", "ann");

    /** Small, so that the limits themselves are reached. */
    private static final ArchiveLimits LIMITS = new ArchiveLimits(1 << 14, 1 << 20, 1 << 20);

    @MethodSource
    @FuzzTest
    void archive(byte[] archive) throws IOException, InterruptedException {
        FileBytes file = new FileBytes(new ByteArrayInputStream(archive), LIMITS, bytes -> {});
        SoundSink sink = new SoundSink();

        new Unpacker(file, LIMITS, Formats.of(AUTHORS, true), new Handover(sink, 0), sink, (read, total) -> {})
                .read(new Place("fuzzed", null));
    }

    @MethodSource
    @FuzzTest
    void jetstream(byte[] event) {
        check(new JetstreamEvents(AUTHORS, "fuzzed"), event);
    }

    @MethodSource
    @FuzzTest
    void xVersion2(byte[] event) {
        check(new XEvents(AUTHORS, "fuzzed", true), event);
    }

    @MethodSource
    @FuzzTest
    void xVersion1(byte[] event) {
        check(new StatusEvents(AUTHORS, "fuzzed", true), event);
    }

    @MethodSource
    @FuzzTest
    void xExport(byte[] event) {
        ExportEvents.Owner.in(event, true);
        check(new ExportEvents(AUTHORS, "fuzzed", OWNER), event);
    }

    @MethodSource
    @FuzzTest
    void sentiment140(byte[] line) {
        check(new Sentiment140Events(AUTHORS, "fuzzed", true), line);
    }

    @MethodSource
    @FuzzTest
    void own(byte[] line) {
        check(new OwnEvents(), line);
    }

    @MethodSource
    @FuzzTest
    void brief(byte[] text) throws IOException, InterruptedException {
        Brief brief = Brief.parse(new String(text, UTF_8));
        SoundSink sink = new SoundSink();

        BriefSource.of(brief, AUTHORS, NOON).read(sink);

        assertThat(brief.toStory().id()).isNotEmpty();
        assertThat(sink.refusals).isEmpty();
    }

    @MethodSource
    @FuzzTest
    void stories(byte[] yaml) {
        try {
            assertThat(StoryFile.parse(new String(yaml, UTF_8), "fuzzed")).doesNotContainNull();
        } catch (StoryFileException e) {
            assertThat(e).hasMessageContaining("fuzzed");
        }
    }

    private static void check(Events events, byte[] event) {
        List<Found> found = events.in(event);

        assertThat(found).isNotEmpty();
        for (Found one : found) {
            if (one instanceof Found.OnePost given) {
                SoundSink.check(given.post());
            }
        }
    }

    static Stream<byte[]> archive() throws IOException {
        List<byte[]> archives = new ArrayList<>();
        for (String name : Fixture.FILES) {
            byte[] content = Fixture.bytes(name);
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put("data/account.js", Fixture.bytes("export/data/account.js"));
            files.put("data/posts", content);
            archives.addAll(List.of(
                    content,
                    Packed.gzip(content),
                    Packed.zstd(content),
                    Packed.bzip2(content),
                    Packed.tar(files),
                    Packed.zip(files),
                    Packed.gzip(Packed.tar(files))));
        }
        return archives.stream();
    }

    static Stream<byte[]> jetstream() {
        return lines("jetstream.jsonl");
    }

    static Stream<byte[]> xVersion2() {
        return lines("x-v2.jsonl");
    }

    static Stream<byte[]> xVersion1() {
        return lines("x-v1.1.jsonl");
    }

    static Stream<byte[]> xExport() {
        byte[] file = Fixture.bytes("export/data/tweets.js");
        String elements = new String(file, UTF_8);
        return Stream.of(
                elements.substring(elements.indexOf('[') + 1, elements.lastIndexOf(']'))
                        .getBytes(UTF_8),
                Fixture.bytes("export/data/account.js"),
                "{\"tweet\":{\"id_str\":\"1\",\"full_text\":\"a\",\"created_at\":\"Sat May 09 12:00:00 +0000 2026\"}}"
                        .getBytes(UTF_8));
    }

    static Stream<byte[]> sentiment140() {
        return lines("sentiment140.csv");
    }

    static Stream<byte[]> own() {
        return Stream.of(
                        "{\"id\":\"x:1\",\"op\":\"UPSERT\",\"platform\":\"x\",\"author\":\"a\",\"text\":\"b\",\"observedAt\":\"2026-05-09T12:00:00Z\"}",
                        "{\"id\":\"x:1\",\"op\":\"DELETE\",\"version\":2,\"platform\":\"x\",\"author\":\"a\",\"observedAt\":\"2026-05-09T12:00:00Z\"}")
                .map(line -> line.getBytes(UTF_8));
    }

    static Stream<byte[]> brief() throws IOException {
        try (var in = ParserFuzzTest.class.getResourceAsStream("/harbour-brief.txt")) {
            return Stream.of(Objects.requireNonNull(in).readAllBytes());
        }
    }

    static Stream<byte[]> stories() {
        String whole = """
                stories:
                  - id: a
                    title: A
                    match: {phrases: [b], hashtags: [c], links: [d.org], none: [e]}
                    themes:
                      - {id: f, label: F, phrases: [g], hashtags: [h], patterns: ['i\\w*']}
                """;
        return Stream.of(whole, "stories: [&a {id: b}, *a]").map(text -> text.getBytes(UTF_8));
    }

    private static Stream<byte[]> lines(String name) {
        return new String(Fixture.bytes(name), UTF_8).lines().map(line -> line.getBytes(UTF_8));
    }
}
