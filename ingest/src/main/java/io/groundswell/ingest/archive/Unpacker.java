// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import io.groundswell.ingest.Events;
import io.groundswell.ingest.Found;
import io.groundswell.ingest.NotWanted;
import io.groundswell.ingest.PostSink;
import io.groundswell.ingest.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file, and all files in it, whatever they are packed in. What cannot be read is refused with its place, and the
 * reading goes on with what comes next.
 */
final class Unpacker {

    /** A sample of X's stream in a zip: zip, tar, bz2, lines. Twice that is for mischief. */
    private static final int MAX_DEPTH = 6;

    private final FileBytes file;
    private final ArchiveLimits limits;
    private final Formats formats;
    private final Handover handover;
    private final PostSink sink;
    private final ArchiveSource.Progress progress;

    Unpacker(
            FileBytes file,
            ArchiveLimits limits,
            Formats formats,
            Handover handover,
            PostSink sink,
            ArchiveSource.Progress progress) {
        this.file = file;
        this.limits = limits;
        this.formats = formats;
        this.handover = handover;
        this.sink = sink;
        this.progress = progress;
    }

    void read(Place place) throws IOException, InterruptedException {
        read(file, place, 0);
    }

    private void read(InputStream in, Place place, int depth) throws IOException, InterruptedException {
        Peeked content = new Peeked(in, Beginning.BYTES);
        @Nullable Compression compression = Compression.of(content.head());
        @Nullable Container container = Container.of(content.head());
        if (depth == MAX_DEPTH && (compression != null || container != null)) {
            refuse(place.name(), Refusal.Reason.BOMB, "it must lie in at most " + MAX_DEPTH + " others: lies in more");
        } else if (compression != null) {
            decompressed(compression, content, place, depth);
        } else if (container != null) {
            entries(container, content, place, depth);
        } else {
            text(content, place);
        }
    }

    private void decompressed(Compression compression, InputStream in, Place place, int depth)
            throws IOException, InterruptedException {
        Guard guard = new Guard(file, in);
        InputStream decoder;
        try {
            decoder = guard.step(() -> compression.reading(guard.input(), limits));
        } catch (BrokenException e) {
            tell(e, place.line(1));
            return;
        }
        try (decoder) {
            read(guard.output(decoder), place, depth + 1);
        }
    }

    private void entries(Container kind, InputStream in, Place place, int depth)
            throws IOException, InterruptedException {
        Tail tail = new Tail(in, Container.TAIL_BYTES);
        Guard guard = new Guard(file, tail);
        try {
            ArchiveInputStream<?> container = guard.step(() -> kind.reading(guard.input()));
            InputStream content = guard.output(container);
            for (ArchiveEntry entry = guard.<@Nullable ArchiveEntry>step(container::getNextEntry);
                    entry != null;
                    entry = guard.<@Nullable ArchiveEntry>step(container::getNextEntry)) {
                Place inner = place.entry(entry.getName());
                if (!container.canReadEntryData(entry)) {
                    refuse(inner.name(), Refusal.Reason.BROKEN, "it is encrypted, or packed in a way not read here");
                } else if (!entry.isDirectory()) {
                    read(content, inner, depth + 1);
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
            guard.output(guard.input()).transferTo(OutputStream.nullOutputStream());
            if (!kind.isWhole(tail.bytes())) {
                throw new BrokenException(Refusal.Reason.BROKEN, "it ends too early", null);
            }
        } catch (BrokenException e) {
            tell(e, place.name());
        }
    }

    private void text(Peeked content, Place place) throws IOException, InterruptedException {
        Beginning beginning = Beginning.of(content.head());
        @Nullable Format format = formats.of(beginning);
        if (format != null) {
            progress.recognised(place.name(), format.name());
            records(format.records(beginning, content, limits.maxLineBytes()), format.events(beginning, place), place);
        } else if (!beginning.isText()) {
            sink.leave(NotWanted.OTHER_FILE);
        } else if (!beginning.lines().isEmpty()) {
            refuse(place.name(), Refusal.Reason.UNKNOWN_FORMAT, "it is in no format that is known here");
        } else {
            records(new Lines(content, limits.maxLineBytes()), event -> List.of(), place);
        }
    }

    private void records(Records records, Events events, Place place) throws IOException, InterruptedException {
        while (next(records, place)) {
            boolean isNew = handover.begin();
            if (records.isBlank()) {
                continue;
            }
            List<Found> found = records.isTooLong() ? tooLong() : events.in(records.bytes());
            if (isNew) {
                handover.give(found, place, records.line());
            } else {
                handover.pass(found);
            }
        }
    }

    private List<Found> tooLong() {
        return List.of(new Found.Bad(
                Refusal.Reason.LINE_TOO_LONG, "line must have at most " + limits.maxLineBytes() + " bytes: had more"));
    }

    private boolean next(Records records, Place place) throws IOException {
        try {
            return records.next();
        } catch (IOException e) {
            if (file.stop() != null) {
                throw e;
            }
            tell(BrokenException.of(e), place.line(records.line() + 1));
            return false;
        }
    }

    private void tell(BrokenException fault, String where) {
        if (fault.toBeTold()) {
            refuse(where, fault.reason(), "cannot be read from here on: " + fault.getMessage());
        }
    }

    private void refuse(String where, Refusal.Reason reason, String detail) {
        sink.refuse(new Refusal(where, reason, detail));
    }
}
