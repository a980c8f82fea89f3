// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import io.groundswell.ingest.Events;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Predicate;

/**
 * JSON objects, one a line or all in one list.
 *
 * @param name what people call it
 * @param keys tells the format by the keys of one object
 * @param events what an object means
 */
record JsonFormat(String name, Predicate<Set<String>> keys, Events events) implements Format {

    @Override
    public boolean fits(Beginning beginning) {
        return beginning.hasObject(keys);
    }

    @Override
    public Records records(Beginning beginning, InputStream content, int maxBytes) {
        return beginning.isList() ? new Elements(content, maxBytes) : new Lines(content, maxBytes);
    }

    @Override
    public Events events(Beginning beginning, Place place) {
        return new Utf8Only(events);
    }
}
