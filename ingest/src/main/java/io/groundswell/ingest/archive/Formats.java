// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.bluesky.JetstreamEvents;
import io.groundswell.ingest.x.Sentiment140Events;
import io.groundswell.ingest.x.StatusEvents;
import io.groundswell.ingest.x.XEvents;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All formats that are read, the most telling first.
 *
 * @param all in the order in which they are tried
 */
record Formats(List<Format> all) {

    private static final String SOURCE = "archive";

    /** @param voices whether authors' names are kept as handles */
    static Formats of(AuthorKey authors, boolean voices) {
        return new Formats(List.of(
                new ExportFormat(authors, SOURCE, new Owners(voices)),
                new JsonFormat(ArchiveSource.OWN_FORMAT, Formats::isOwn, new OwnEvents()),
                new JsonFormat("Jetstream", Formats::isJetstream, new JetstreamEvents(authors, SOURCE)),
                new JsonFormat("X v2", Formats::isX, new XEvents(authors, SOURCE, voices)),
                new JsonFormat("X v1.1", Formats::isStatus, new StatusEvents(authors, SOURCE, voices)),
                new CsvFormat(new Sentiment140Events(authors, SOURCE, voices))));
    }

    /** The format of a file that begins so; {@code null} when it is none of these. */
    @Nullable
    Format of(Beginning beginning) {
        for (Format format : all) {
            if (format.fits(beginning)) {
                return format;
            }
        }
        return null;
    }

    private static boolean isOwn(Set<String> keys) {
        return keys.containsAll(Set.of("id", "platform"));
    }

    private static boolean isJetstream(Set<String> keys) {
        return keys.containsAll(Set.of("did", "time_us"));
    }

    private static boolean isX(Set<String> keys) {
        return keys.contains("data") || keys.containsAll(Set.of("errors", "title")) || keys.contains("meta");
    }

    private static boolean isStatus(Set<String> keys) {
        return keys.contains("delete") || keys.contains("id_str");
    }
}
