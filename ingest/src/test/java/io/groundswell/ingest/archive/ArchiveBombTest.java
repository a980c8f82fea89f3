// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.Fixture;
import io.groundswell.ingest.RecordingSink;
import io.groundswell.ingest.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Small files that would like to be very large. */
@Timeout(300)
class ArchiveBombTest {

    private static final ArchiveOptions KEYS = ArchiveOptions.of(AuthorKey.withSalt("a salt of this test alone"));
    private static final byte[] MEGABYTE = new byte[1 << 20];

    @TempDir
    Path folder;

    @Test
    void stopsAtAFileThatExpandsFarBeyondItsSize() throws Exception {
        byte[] layer = Packed.gzip("\n".repeat(8 << 20).getBytes(UTF_8));
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            files.put("f" + i, layer);
        }
        Path file = Files.write(folder.resolve("bomb"), Packed.bzip2(Packed.tar(files)));
        var limits = new ArchiveLimits(1 << 20, 1 << 20, 16 << 20);
        RecordingSink sink = RecordingSink.sound();

        ArchiveSource.of(ArchiveInput.of(file), new ArchiveOptions(KEYS.authors(), false, limits))
                .read(sink);

        assertThat(sink.refusals).extracting(Refusal::reason).containsExactly(Refusal.Reason.BOMB);
        assertThat(sink.refusals.get(0).detail()).contains("it must not expand to more than 1000 times its size");
    }

    @Test
    void opensNoMoreThanSixLayers() throws Exception {
        byte[] six = Fixture.bytes("jetstream.jsonl");
        for (int i = 0; i < 6; i++) {
            six = Packed.gzip(six);
        }

        assertThat(read(six).posts).hasSize(10);
        assertThat(read(Packed.gzip(six)).refusals).singleElement().satisfies(refusal -> assertThat(refusal.reason())
                .isEqualTo(Refusal.Reason.BOMB));
    }

    @Test
    void holdsNoNameThatNeverEnds() throws Exception {
        byte[] header = {0x1F, (byte) 0x8B, 8, 8, 0, 0, 0, 0, 0, 0};
        RecordingSink gzip = RecordingSink.sound();
        RecordingSink tar = RecordingSink.sound();

        gzip.refusals.addAll(read(endless(header, 'n', 40)).refusals);
        tar.refusals.addAll(read(endless(tarHeader(TarConstants.LF_GNUTYPE_LONGNAME, 40L << 20), 'n', 40)).refusals);

        assertThat(gzip.refusals).singleElement().asString().contains("nothing is in 16777216 bytes of it");
        assertThat(tar.refusals).singleElement().asString().contains("nothing is in 16777216 bytes of it");
    }

    @Test
    void survivesHeadersThatOnlyAnnounceHeaders() throws Exception {
        ByteArrayOutputStream chain = new ByteArrayOutputStream();
        byte[] header = tarHeader(TarConstants.LF_PAX_GLOBAL_EXTENDED_HEADER, 0);
        for (int i = 0; i < 100_000; i++) {
            chain.write(header);
        }

        RecordingSink sink = read(chain.toByteArray());

        assertThat(sink.posts).isEmpty();
    }

    @Test
    void refusesAnElementWithoutEndAndAListWithoutEnd() throws Exception {
        byte[] begin = "window.YTD.tweets.part0 = [ {\"tweet\":{\"full_text\":\"".getBytes(UTF_8);

        RecordingSink sink = read(endless(begin, 'n', 20));

        assertThat(sink.refusals).extracting(Refusal::reason).containsExactly(Refusal.Reason.BROKEN);
    }

    @Test
    void readsAHundredThousandEmptyFiles() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] header = tarHeader(TarConstants.LF_NORMAL, 0);
        for (int i = 0; i < 100_000; i++) {
            bytes.write(header);
        }
        bytes.write(new byte[1024]);

        assertThat(read(bytes.toByteArray()).refusals).isEmpty();
    }

    private static byte[] tarHeader(byte type, long size) {
        var entry = new TarArchiveEntry("x", type);
        entry.setSize(size);
        byte[] header = new byte[512];
        entry.writeEntryHeader(header);
        assertThat(new String(header, 257, 5, ISO_8859_1)).isEqualTo("ustar");
        return header;
    }

    /** So many megabytes of one character behind a beginning, gzipped. */
    private static byte[] endless(byte[] beginning, char c, int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(beginning);
            byte[] megabyte = MEGABYTE.clone();
            Arrays.fill(megabyte, (byte) c);
            for (int i = 0; i < megabytes; i++) {
                out.write(megabyte);
            }
        }
        return bytes.toByteArray();
    }

    private RecordingSink read(byte[] content) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("bomb"), content);
        RecordingSink sink = RecordingSink.sound();
        ArchiveSource.of(ArchiveInput.of(file), KEYS).read(sink);
        return sink;
    }
}
