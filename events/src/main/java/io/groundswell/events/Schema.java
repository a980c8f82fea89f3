// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The type and version of a record's value, as its {@value #HEADER} header says them: {@code post/1}.
 *
 * @param type lower-case name of the record type
 * @param version counts incompatible changes; within one, fields are only added
 */
public record Schema(String type, int version) {

    /** The header's name. */
    public static final String HEADER = "schema";

    void write(@Nullable Headers headers) {
        if (headers != null) {
            headers.remove(HEADER);
            headers.add(HEADER, toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Accepts a record without the header: any producer may write plain JSON.
     *
     * @throws SerializationException when the header names another type or another version
     */
    void check(@Nullable Headers headers) {
        Header header = headers == null ? null : headers.lastHeader(HEADER);
        if (header == null || header.value() == null) {
            return;
        }
        String found = new String(header.value(), StandardCharsets.UTF_8);
        if (!found.equals(toString())) {
            throw new SerializationException("schema must be " + this + ": the record says " + found);
        }
    }

    @Override
    public String toString() {
        return type + "/" + version;
    }
}
