// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** How an archive is compressed. */
enum Compression {
    GZIP("\u001F\u008B\b") {
        @Override
        InputStream reading(InputStream file, ArchiveLimits limits) throws IOException {
            return new Salvaging(GzipCompressorInputStream.builder()
                    .setInputStream(file)
                    .setDecompressConcatenated(true)
                    .get());
        }

        @Override
        OutputStream writing(OutputStream file) throws IOException {
            return new GZIPOutputStream(file, BUFFER_BYTES);
        }
    },
    ZSTD("(\u00B5/\u00FD") {
        /** A file may begin with a frame to be skipped, of sixteen kinds (RFC 8878, section 3.1.2). */
        @Override
        boolean fits(String head) {
            return super.fits(head) || SKIPPED_FRAME.matcher(head).lookingAt();
        }

        @Override
        InputStream reading(InputStream file, ArchiveLimits limits) throws IOException {
            var zstd = new ZstdInputStream(file);
            zstd.setLongMax(limits.maxWindowLog());
            return new FilterInputStream(zstd) {
                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    try {
                        return super.read(bytes, from, length);
                    } catch (ZstdIOException e) {
                        throw windowTooLarge(e, limits);
                    }
                }
            };
        }

        @Override
        OutputStream writing(OutputStream file) throws IOException {
            var zstd = new ZstdOutputStream(file);
            zstd.setChecksum(true);
            return zstd;
        }
    },
    /** Blocks of 100 to 900 kB, each of which begins with the digits of pi. */
    BZIP2("BZh") {
        @Override
        boolean fits(String head) {
            return super.fits(head) && (head.startsWith(PI, 4) || head.startsWith(ROOT_OF_PI, 4));
        }

        @Override
        InputStream reading(InputStream file, ArchiveLimits limits) throws IOException {
            return new Salvaging(new BZip2CompressorInputStream(file, true));
        }

        @Override
        OutputStream writing(OutputStream file) throws IOException {
            return new BZip2CompressorOutputStream(file);
        }
    };

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int MAGIC_BYTES = 16;
    private static final Pattern SKIPPED_FRAME = Pattern.compile("[P-_]\\*M\u0018");
    private static final String PI = "1AY&SY";

    /** An empty file has no block, only the end that follows them. */
    private static final String ROOT_OF_PI = "\u0017rE8P\u0090";

    private final String magic;

    Compression(String magic) {
        this.magic = magic;
    }

    /** @param head the first bytes of a file, a character each */
    boolean fits(String head) {
        return head.startsWith(magic);
    }

    /** The content of a file of this kind; memory stays within the limits. */
    abstract InputStream reading(InputStream file, ArchiveLimits limits) throws IOException;

    /** Compresses what is written; closing completes the file. */
    abstract OutputStream writing(OutputStream file) throws IOException;

    /** How a file that begins so is compressed; {@code null} when it is not. */
    static @Nullable Compression of(byte[] head) {
        String magic = new String(head, 0, Math.min(head.length, MAGIC_BYTES), ISO_8859_1);
        for (Compression compression : values()) {
            if (compression.fits(magic)) {
                return compression;
            }
        }
        return null;
    }

    /** How a file of this name is to be compressed; {@code null} when it is not. */
    static @Nullable Compression named(Path file) {
        String name = file.toString();
        if (name.endsWith(".gz")) {
            return GZIP;
        }
        if (name.endsWith(".zst")) {
            return ZSTD;
        }
        return name.endsWith(".bz2") ? BZIP2 : null;
    }

    private static IOException windowTooLarge(ZstdIOException e, ArchiveLimits limits) {
        if (e.getErrorCode() != Zstd.errFrameParameterWindowTooLarge()) {
            return e;
        }
        return new IOException(
                "zstd window must be at most " + limits.maxWindowBytes()
                        + " bytes: the file asks for more; allow a larger one if this machine has the memory",
                e);
    }
}
