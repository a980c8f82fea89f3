// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.Fixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Archives as nobody would make them: pieces of sound ones with bytes changed, left out, repeated and put in, in any
 * packing, which is spoilt as well. Nothing may be thrown, and every post that comes out must be sound.
 */
class ArchiveFuzzTest {

    private static final ArchiveOptions OPTIONS =
            new ArchiveOptions(AuthorKey.withSalt("a salt of this test alone"), true, ArchiveLimits.DEFAULT);

    /** What parsers trip over. */
    private static final List<String> TOKENS = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            "\\",
            ":",
            ",",
            "null",
            "-1",
            "1e999",
            "99999999999999999999",
            "\\ud83d",
            "\u0000",
            "\r",
            "\n",
            "\"delete\":{",
            "\"data\":[",
            "\"id_str\":[]",
            "\"text\":{}",
            "at://",
            "x:",
            "&amp;",
            "http",
            "\uFEFF",
            "\"created_at\":\"\"",
            "\"time_us\":-5",
            "\"facets\":[[",
            "\"langs\":[{}]",
            "\"urls\":[null]");

    private static final Path FILE = file();

    @Property(tries = 500)
    void readsAnythingWithoutFallingOver(@ForAll long seed, @ForAll @IntRange(max = 6) int packing)
            throws IOException, InterruptedException {
        Random random = new Random(seed);
        String name = Fixture.FILES.get(random.nextInt(Fixture.FILES.size()));
        byte[] spoilt = spoilt(Fixture.bytes(name), random);
        byte[] packed = packed(spoilt, packing);
        Files.write(FILE, packing > 0 && random.nextBoolean() ? spoilt(packed, random) : packed);
        SoundSink sink = new SoundSink();

        ArchiveSource.of(ArchiveInput.of(FILE), OPTIONS).read(sink);

        // One piece may be empty, and so may the file; but no file that holds something is passed over in silence.
        assertThat(sink.posts + sink.left + sink.refusals.size()).isGreaterThanOrEqualTo(Files.size(FILE) > 0 ? 1 : 0);
    }

    @Property(tries = 150)
    void readsNoiseWithoutFallingOver(@ForAll byte[] noise, @ForAll @IntRange(max = 6) int packing)
            throws IOException, InterruptedException {
        Files.write(FILE, packed(noise, packing));

        ArchiveSource.of(ArchiveInput.of(FILE), OPTIONS).read(new SoundSink());
    }

    private static Path file() {
        try {
            Path made = Files.createTempFile("groundswell-fuzz", ".archive");
            made.toFile().deleteOnExit();
            return made;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] packed(byte[] content, int packing) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("data/account.js", Fixture.bytes("export/data/account.js"));
        files.put("data/posts", content);
        return switch (packing) {
            case 1 -> Packed.gzip(content);
            case 2 -> Packed.zstd(content);
            case 3 -> Packed.bzip2(content);
            case 4 -> Packed.tar(files);
            case 5 -> Packed.zip(files);
            case 6 -> Packed.gzip(Packed.tar(files));
            default -> content;
        };
    }

    private static byte[] spoilt(byte[] sound, Random random) {
        byte[] bytes = sound;
        for (int change = random.nextInt(6); change >= 0 && bytes.length > 1; change--) {
            int at = random.nextInt(bytes.length);
            int length = 1 + random.nextInt(Math.min(40, bytes.length));
            int end = Math.min(bytes.length, at + length);
            bytes = switch (random.nextInt(5)) {
                case 0 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, end, bytes.length));
                case 1 -> joined(Arrays.copyOf(bytes, end), Arrays.copyOfRange(bytes, at, bytes.length));
                case 2 ->
                    joined(
                            Arrays.copyOf(bytes, at),
                            TOKENS.get(random.nextInt(TOKENS.size())).getBytes(UTF_8),
                            Arrays.copyOfRange(bytes, at, bytes.length));
                case 3 -> random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at + 1) : bytes;
                default -> flipped(bytes, at, random);
            };
        }
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, int at, Random random) {
        byte[] copy = bytes.clone();
        copy[at] = (byte) random.nextInt(256);
        return copy;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
