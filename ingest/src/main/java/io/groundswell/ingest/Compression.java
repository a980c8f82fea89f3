// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** How an archive is compressed, told by its file name. */
enum Compression {
    NONE {
        @Override
        InputStream reading(InputStream file, ArchiveLimits limits) {
            return file;
        }

        @Override
        OutputStream writing(OutputStream file) {
            return file;
        }
    },
    GZIP {
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
    ZSTD {
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
    };

    private static final int BUFFER_BYTES = 64 * 1024;

    /** The content of a file of this kind; memory stays within the limits. */
    abstract InputStream reading(InputStream file, ArchiveLimits limits) throws IOException;

    /** Compresses what is written; closing completes the file. */
    abstract OutputStream writing(OutputStream file) throws IOException;

    static Compression of(Path file) {
        String name = file.toString();
        if (name.endsWith(".gz")) {
            return GZIP;
        }
        return name.endsWith(".zst") ? ZSTD : NONE;
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
