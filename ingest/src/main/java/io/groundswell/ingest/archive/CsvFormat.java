// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import io.groundswell.ingest.Events;
import io.groundswell.ingest.x.Sentiment140Events;
import java.io.InputStream;

/**
 * Sentiment140: one record a line, so that a stray quote spoils one line alone.
 *
 * @param meaning what a line means
 */
record CsvFormat(Events meaning) implements Format {

    @Override
    public String name() {
        return "Sentiment140";
    }

    @Override
    public boolean fits(Beginning beginning) {
        return beginning.lines().stream().anyMatch(Sentiment140Events::fits);
    }

    @Override
    public Records records(Beginning beginning, InputStream content, int maxBytes) {
        return new Lines(content, maxBytes);
    }

    @Override
    public Events events(Beginning beginning, Place place) {
        return meaning;
    }
}
