// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import io.groundswell.events.Json;
import io.groundswell.events.Post;
import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.DeliveryException;
import io.groundswell.ingest.PostSource;
import io.groundswell.ingest.PostSourceContract;
import io.groundswell.ingest.RecordingSink;
import io.groundswell.ingest.Refusal;
import io.groundswell.ingest.SamplePosts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveSourceTest implements PostSourceContract {

    private static final ArchiveOptions KEYS = ArchiveOptions.of(AuthorKey.withSalt("a salt of this test alone"));

    @TempDir
    Path folder;

    @Override
    public PostSource source() throws IOException {
        return source(archive("posts.jsonl", 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"posts.jsonl", "posts.jsonl.gz", "posts.jsonl.zst", "posts.jsonl.bz2"})
    void readsWhatWasWritten(String name) throws Exception {
        RecordingSink sink = RecordingSink.sound();

        source(archive(name, 5_000)).read(sink);

        assertThat(sink.posts).isEqualTo(SamplePosts.list(5_000));
        assertThat(sink.refusals).isEmpty();
    }

    @Test
    void readsAllMembersOfAGzipFileAndAllFramesOfAZstdFile() throws Exception {
        byte[] gzip = joined(gzip(lines(0, 40)), gzip(new byte[0]), gzip(lines(40, 100)));
        byte[] zstd = joined(zstd(lines(0, 40)), zstd(new byte[0]), zstd(lines(40, 100)));

        assertThat(read("members.gz", gzip).posts).isEqualTo(SamplePosts.list(100));
        assertThat(read("frames.zst", zstd).posts).isEqualTo(SamplePosts.list(100));
    }

    @Test
    void survivesAHundredThousandEmptyMembers() throws Exception {
        byte[] empty = gzip(new byte[0]);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int i = 0; i < 100_000; i++) {
            file.write(empty);
        }
        file.write(gzip(lines(0, 3)));

        assertThat(read("empty.gz", file.toByteArray()).posts).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"posts.jsonl.gz", "posts.jsonl.zst"})
    void givesWhatCouldBeReadOfATruncatedFile(String name) throws Exception {
        Path whole = archive(name, 50_000);
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = folder.resolve("cut-" + name);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        RecordingSink sink = RecordingSink.sound();

        source(cut).read(sink);

        assertThat(sink.posts).hasSizeBetween(15_000, 35_000).isEqualTo(SamplePosts.list(sink.posts.size()));
        assertThat(sink.refusals).singleElement().satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo(Refusal.Reason.BROKEN);
            assertThat(refusal.where()).isEqualTo("cut-" + name + ":" + (sink.posts.size() + 1));
            assertThat(refusal.detail()).startsWith("cannot be read from here on: ");
        });
    }

    @Test
    void givesEvenTheLastLinesOfAGzipFileThatLacksItsEnd() throws Exception {
        byte[] bytes = gzip(lines(0, 200));
        Path cut = folder.resolve("cut.gz");
        Files.write(cut, Arrays.copyOf(bytes, bytes.length - 8));
        RecordingSink sink = RecordingSink.sound();

        source(cut).read(sink);

        assertThat(sink.posts).hasSize(200);
        assertThat(sink.refusals).extracting(Refusal::reason).containsExactly(Refusal.Reason.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain.gz", "plain.zst", "plain"})
    void goesByTheContentAndNotByTheName(String name) throws Exception {
        assertThat(read(name, lines(0, 10)).posts).isEqualTo(SamplePosts.list(10));
        assertThat(read(name, gzip(zstd(lines(0, 10)))).posts).isEqualTo(SamplePosts.list(10));
    }

    @Test
    void saysClearlyThatAFileIsMissing() {
        assertThatThrownBy(() -> source(folder.resolve("none.jsonl")).read(RecordingSink.sound()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none.jsonl does not exist");
    }

    @Test
    void refusesAZstdWindowAboveTheLimitUnlessItIsAllowed() throws Exception {
        byte[] frame = zstd(lines(0, 100), 27);
        assertThat(frame[5])
                .as("the window's descriptor: RFC 8878, section 3.1.1.1.2")
                .isEqualTo((byte) (17 << 3));
        frame[5] = (byte) (18 << 3);
        Path file = Files.write(folder.resolve("long.zst"), frame);
        var wide = new ArchiveOptions(KEYS.authors(), false, ArchiveLimits.withWindow(1L << 28));
        RecordingSink refusing = RecordingSink.sound();
        RecordingSink sink = RecordingSink.sound();

        source(file).read(refusing);
        ArchiveSource.of(ArchiveInput.of(file), wide).read(sink);

        assertThat(refusing.refusals)
                .singleElement()
                .asString()
                .contains("zstd window must be at most 134217728 bytes");
        assertThat(sink.posts).hasSize(100);
    }

    @Test
    void refusesBadLinesWithTheirPlaceAndGoesOn() throws Exception {
        String good = new String(lines(0, 1), UTF_8);
        byte[] overlong =
                joined("{\"id\":\"".getBytes(UTF_8), new byte[] {(byte) 0xC0, (byte) 0x80}, "\"}\n".getBytes(UTF_8));
        byte[] file = joined(
                good.getBytes(UTF_8),
                "{\"id\":\n".getBytes(UTF_8),
                overlong,
                "{\"id\":\"x:1\"}\n".getBytes(UTF_8),
                "[1,2]\n".getBytes(UTF_8),
                "null\n".getBytes(UTF_8),
                "\n   \r\n".getBytes(UTF_8),
                (good.strip() + "\r\n").getBytes(UTF_8),
                good.strip().getBytes(UTF_8));

        RecordingSink sink = read("bad.jsonl", file);

        assertThat(sink.posts).hasSize(3);
        assertThat(sink.refusals)
                .extracting(Refusal::where)
                .containsExactly("bad.jsonl:2", "bad.jsonl:3", "bad.jsonl:4", "bad.jsonl:5", "bad.jsonl:6");
        assertThat(sink.refusals)
                .extracting(Refusal::reason)
                .containsExactly(
                        Refusal.Reason.MALFORMED,
                        Refusal.Reason.ENCODING,
                        Refusal.Reason.INVALID,
                        Refusal.Reason.INVALID,
                        Refusal.Reason.INVALID);
        assertThat(sink.refusals.get(1).detail()).isEqualTo("not UTF-8 from byte 8 of it");
    }

    @Test
    void skipsALineLongerThanTheLimitWithoutHoldingIt() throws Exception {
        Path file = folder.resolve("bomb.jsonl.zst");
        try (OutputStream out = new ZstdOutputStream(Files.newOutputStream(file))) {
            out.write(lines(0, 1));
            byte[] megabyte = new byte[1 << 20];
            Arrays.fill(megabyte, (byte) '[');
            for (int i = 0; i < 300; i++) {
                out.write(megabyte);
            }
            out.write('\n');
            out.write(lines(1, 2));
        }
        RecordingSink sink = RecordingSink.sound();

        source(file).read(sink);

        assertThat(sink.posts).isEqualTo(SamplePosts.list(2));
        assertThat(sink.refusals)
                .containsExactly(new Refusal(
                        "bomb.jsonl.zst:2",
                        Refusal.Reason.LINE_TOO_LONG,
                        "line must have at most 1048576 bytes: had more"));
    }

    @Test
    void refusesALineOfDeepNestingWithoutFallingOver() throws Exception {
        String deep = "{\"id\":" + "[".repeat(500_000) + "\n";

        RecordingSink sink = read("deep.jsonl", deep.getBytes(UTF_8));

        assertThat(sink.refusals).hasSize(1);
    }

    @Test
    void saysHowFarItIsInBytesOfTheFile() throws Exception {
        Path file = archive("posts.jsonl.gz", 20_000);
        List<Long> seen = new ArrayList<>();
        long size = Files.size(file);

        new ArchiveSource(ArchiveInput.of(file), KEYS, null, (read, total) -> {
                    assertThat(total).isEqualTo(size);
                    seen.add(read);
                })
                .read(RecordingSink.sound());

        assertThat(seen).isSorted().last().isEqualTo(size);
    }

    @Test
    void goesOnBehindWhatWasSettledWhenARunWasBroken() throws Exception {
        Path file = archive("posts.jsonl.gz", 1_000);
        Checkpoint checkpoint = Checkpoint.in(folder.resolve("state"), file, "topic#1");
        RecordingSink first = RecordingSink.breakingAfter(400);
        RecordingSink second = RecordingSink.sound();

        assertThatThrownBy(() -> resumable(file, checkpoint).read(first)).isInstanceOf(DeliveryException.class);
        long kept = checkpoint.records();
        resumable(file, checkpoint).read(second);

        assertThat(kept).isEqualTo(400);
        assertThat(first.posts).isEqualTo(SamplePosts.list(400));
        assertThat(second.posts).isEqualTo(SamplePosts.list(1_000).subList(400, 1_000));
        assertThat(checkpoint.records()).isZero();
    }

    @Test
    void neverNotesMoreThanWasSettledWithoutAGap() throws Exception {
        Path file = archive("posts.jsonl", 1_000);
        Checkpoint checkpoint = Checkpoint.in(folder.resolve("state"), file, "topic#1");
        RecordingSink sink = RecordingSink.slowBreakingAfter(400);

        assertThatThrownBy(() -> resumable(file, checkpoint).read(sink)).isInstanceOf(DeliveryException.class);

        assertThat(checkpoint.records()).isZero();
    }

    private static ArchiveSource source(Path file) {
        return ArchiveSource.of(ArchiveInput.of(file), KEYS);
    }

    private static ArchiveSource resumable(Path file, Checkpoint checkpoint) {
        return new ArchiveSource(ArchiveInput.of(file), KEYS, checkpoint, (read, total) -> {});
    }

    private RecordingSink read(String name, byte[] content) throws IOException, InterruptedException {
        Path file = folder.resolve(name);
        Files.write(file, content);
        RecordingSink sink = RecordingSink.sound();
        source(file).read(sink);
        return sink;
    }

    private Path archive(String name, int posts) throws IOException {
        Path file = folder.resolve(name);
        try (ArchiveWriter writer = ArchiveWriter.to(file)) {
            for (Post post : SamplePosts.list(posts)) {
                writer.write(post);
            }
        }
        return file;
    }

    private static byte[] lines(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            lines.append(Json.MAPPER.writeValueAsString(SamplePosts.number(i))).append('\n');
        }
        return lines.toString().getBytes(UTF_8);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zstd(byte[] content) throws IOException {
        return zstd(content, 20);
    }

    private static byte[] zstd(byte[] content, int windowLog) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new ZstdOutputStream(bytes)) {
            out.setLong(windowLog);
            // A frame whose whole content is known to be small would ask for no more than that.
            out.flush();
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.write(part);
        }
        return bytes.toByteArray();
    }
}
