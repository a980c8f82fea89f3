// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import io.groundswell.ingest.x.ExportEvents.Owner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whose the exports of a reading are, by the folder in which their parts lie. Not thread-safe. */
final class Owners {

    private static final String FILE = "account.js";

    /** One tar may hold the exports of many users, and its maker may be hostile. */
    private static final int MAX = 10_000;

    private final boolean voices;
    private final Map<String, Owner> byFolder = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Owner> eldest) {
            return size() > MAX;
        }
    };

    /** @param voices whether owners' names are kept as handles */
    Owners(boolean voices) {
        this.voices = voices;
    }

    /** Learns from an {@code account.js}, which is small enough to be all in its beginning. */
    void learn(Beginning account, Place place) {
        @Nullable Owner owner = owner(account);
        if (owner != null) {
            byFolder.put(place.folder(), owner);
        }
    }

    /** The owner of the export to which a file belongs. */
    @Nullable
    Owner of(Place place) {
        @Nullable Path file = place.file();
        if (file != null && !byFolder.containsKey(place.folder())) {
            learnFrom(file.resolveSibling(FILE), place);
        }
        return byFolder.get(place.folder());
    }

    private void learnFrom(Path account, Place place) {
        if (!Files.isRegularFile(account)) {
            return;
        }
        try (InputStream in = Files.newInputStream(account)) {
            learn(Beginning.of(in.readNBytes(Beginning.BYTES)), place);
        } catch (IOException e) {
            // As if it were not there: the posts are then refused, and the refusal says what is missing.
            return;
        }
    }

    private @Nullable Owner owner(Beginning account) {
        return account.records().stream()
                .map(element -> Owner.in(element, voices))
                .filter(owner -> owner != null)
                .findFirst()
                .orElse(null);
    }
}
