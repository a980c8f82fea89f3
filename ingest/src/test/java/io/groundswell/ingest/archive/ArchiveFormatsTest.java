// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Post;
import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.DeliveryException;
import io.groundswell.ingest.Fixture;
import io.groundswell.ingest.NotWanted;
import io.groundswell.ingest.RecordingSink;
import io.groundswell.ingest.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every format, however it is packed. */
class ArchiveFormatsTest {

    private static final ArchiveOptions KEYS = ArchiveOptions.of(AuthorKey.withSalt("a salt of this test alone"));

    @TempDir
    Path folder;

    static List<String> files() {
        return Fixture.FILES;
    }

    @ParameterizedTest
    @CsvSource({
        "jetstream.jsonl, Jetstream, 10, 8, 0",
        "x-v2.jsonl, X v2, 9, 4, 1",
        "x-v1.1.jsonl, X v1.1, 6, 2, 0",
        "sentiment140.csv, Sentiment140, 3, 0, 0",
        "export/data/tweets.js, X export, 3, 0, 0",
        "export/data/tweets-part1.js, X export, 1, 0, 0",
        "export/data/like.js, X export, 0, 1, 0",
        "export/data/account.js, X export, 0, 1, 0"
    })
    void tellsEachFormatByItsContentAndCountsAllThatIsInIt(
            String name, String format, int posts, int notWanted, int refused) throws Exception {
        RecordingSink sink = RecordingSink.sound();
        List<String> recognised = new ArrayList<>();
        ArchiveSource.Progress progress = new ArchiveSource.Progress() {
            @Override
            public void at(long read, long total) {}

            @Override
            public void recognised(String place, String found) {
                recognised.add(found);
            }
        };

        new ArchiveSource(ArchiveInput.of(Fixture.path(name)), KEYS, null, progress).read(sink);

        assertThat(recognised).containsExactly(format);
        assertThat(sink.posts).hasSize(posts);
        assertThat(sink.left).hasSize(notWanted);
        assertThat(sink.refusals).hasSize(refused);
        assertThat(sink.posts).extracting(Post::source).allMatch("archive"::equals);
    }

    @ParameterizedTest
    @MethodSource("files")
    void comesBackTheSameFromGroundswellsOwnForm(String name) throws Exception {
        List<Post> posts = read(Fixture.path(name)).posts;
        Path own = folder.resolve("own.jsonl.zst");
        try (ArchiveWriter writer = ArchiveWriter.to(own)) {
            for (Post post : posts) {
                writer.write(post);
            }
        }

        assertThat(read(own).posts).isNotEmpty().isEqualTo(posts);
    }

    @ParameterizedTest
    @MethodSource("files")
    void givesTheSameHoweverItIsPacked(String name) throws Exception {
        byte[] plain = Fixture.bytes(name);
        List<Post> posts = read(Fixture.path(name)).posts;
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("data/account.js", Fixture.bytes("export/data/account.js"));
        files.put("data/empty", new byte[0]);
        files.put("data/posts", Packed.bzip2(plain));
        files.put("data/picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13});

        for (byte[] packed : List.of(
                Packed.tar(files),
                Packed.zip(files),
                Packed.gzip(Packed.tar(files)),
                Packed.zstd(Packed.tar(files)),
                Packed.zip(Map.of("inner.tar", Packed.tar(files))))) {
            RecordingSink sink = read(Files.write(folder.resolve("packed"), packed));

            assertThat(sink.posts).isEqualTo(posts);
            assertThat(sink.left).contains(NotWanted.OTHER_FILE);
        }
    }

    @Test
    void readsStandardInput() throws Exception {
        InputStream before = System.in;
        RecordingSink sink = RecordingSink.sound();
        try {
            System.setIn(new ByteArrayInputStream(Packed.gzip(Fixture.bytes("jetstream.jsonl"))));
            ArchiveSource.of(ArchiveInput.standardInput(), KEYS).read(sink);
        } finally {
            System.setIn(before);
        }

        assertThat(sink.posts).hasSize(10);
    }

    @Test
    void readsAListOfObjectsLikeLinesOfThem() throws Exception {
        String lines = new String(Fixture.bytes("x-v1.1.jsonl"), UTF_8).strip();
        Path list = Files.writeString(folder.resolve("list.json"), "[\n" + lines.replace("\n", ",\n") + "\n]\n");

        assertThat(read(list).posts).isEqualTo(read(Fixture.path("x-v1.1.jsonl")).posts);
    }

    @Test
    void knowsWhoseAnExportIsAndRefusesItsPostsOtherwise() throws Exception {
        AuthorKey keys = KEYS.authors();
        RecordingSink known = read(Fixture.path("export/data/tweets.js"));
        RecordingSink unknown = read(Files.write(folder.resolve("tweets.js"), Fixture.bytes("export/data/tweets.js")));

        assertThat(known.posts).extracting(Post::author).containsOnly(keys.of(io.groundswell.events.Platform.X, "921"));
        assertThat(known.posts)
                .extracting(Post::kind)
                .containsExactly(Post.Kind.POST, Post.Kind.REPLY, Post.Kind.REPOST);
        assertThat(known.posts.get(0).text()).isEqualTo("Last evening on the ferry, \"goodbye\" [and] {thanks} \\o/");
        assertThat(unknown.posts).isEmpty();
        assertThat(unknown.refusals).hasSize(3).allSatisfy(refusal -> assertThat(refusal.detail())
                .startsWith("its author is not known: account.js"));
    }

    @Test
    void namesFileAndLineOfWhatItRefusesDeepInside() throws Exception {
        byte[] lines = """
                {"delete":{}}
                {"id_str":
                """.getBytes(UTF_8);
        Path file =
                Files.write(folder.resolve("grab.tar"), Packed.tar(Map.of("2020/01/30.json.bz2", Packed.bzip2(lines))));

        assertThat(read(file).refusals)
                .extracting(Refusal::where)
                .containsExactly("grab.tar!2020/01/30.json.bz2:1", "grab.tar!2020/01/30.json.bz2:2");
    }

    @Test
    void goesOnBehindAFileThatIsDamaged() throws Exception {
        byte[] damaged = Packed.bzip2(Fixture.bytes("x-v1.1.jsonl"));
        damaged[damaged.length / 2] ^= 0x55;
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.bz2", damaged);
        files.put("b.txt", "Nothing that anybody knows.\n".getBytes(UTF_8));
        files.put("c.jsonl", Fixture.bytes("jetstream.jsonl"));

        for (byte[] packed : List.of(Packed.tar(files), Packed.zip(files))) {
            RecordingSink sink = read(Files.write(folder.resolve("packed"), packed));

            assertThat(sink.posts).hasSize(10);
            assertThat(sink.refusals)
                    .extracting(Refusal::reason)
                    .contains(Refusal.Reason.BROKEN)
                    .endsWith(Refusal.Reason.UNKNOWN_FORMAT);
            assertThat(sink.refusals.get(sink.refusals.size() - 1).where()).isEqualTo("packed!b.txt");
        }
    }

    @Test
    void goesOnInTheMiddleOfAContainerWithoutForgettingWhoseItIs() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("data/account.js", Fixture.bytes("export/data/account.js"));
        files.put("data/tweets.js", Fixture.bytes("export/data/tweets.js"));
        files.put("data/tweets-part1.js", Fixture.bytes("export/data/tweets-part1.js"));
        Path file = Files.write(folder.resolve("export.zip"), Packed.zip(files));
        Checkpoint checkpoint = Checkpoint.in(folder.resolve("state"), file, "topic#1");
        RecordingSink first = RecordingSink.breakingAfter(2);
        RecordingSink second = RecordingSink.sound();
        ArchiveSource source = new ArchiveSource(ArchiveInput.of(file), KEYS, checkpoint, (read, total) -> {});

        try {
            source.read(first);
        } catch (DeliveryException e) {
            assertThat(checkpoint.records()).isEqualTo(3);
        }
        source.read(second);

        assertThat(first.posts).hasSize(2);
        assertThat(second.posts).hasSize(2);
        assertThat(second.refusals).isEmpty();
    }

    @Test
    void saysThatAContainerWasCutEvenBetweenTwoFiles() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.jsonl", Fixture.bytes("jetstream.jsonl"));
        files.put("b.jsonl", Fixture.bytes("jetstream.jsonl"));
        byte[] tar = Packed.tar(files);
        byte[] zip = Packed.zip(files);
        int firstFile = 512 + (Fixture.bytes("jetstream.jsonl").length + 511) / 512 * 512;

        for (byte[] cut :
                List.of(Arrays.copyOf(tar, firstFile), Arrays.copyOf(zip, 14), Arrays.copyOf(zip, zip.length - 1))) {
            assertThat(read(Files.write(folder.resolve("cut"), cut)).refusals)
                    .singleElement()
                    .asString()
                    .startsWith("cut: cannot be read from here on: it ends too early");
        }
    }

    private RecordingSink read(Path file) throws IOException, InterruptedException {
        RecordingSink sink = RecordingSink.sound();
        ArchiveSource.of(ArchiveInput.of(file), KEYS).read(sink);
        return sink;
    }
}
