// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.groundswell.events.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The beginning of a file, from which its format is told.
 *
 * @param isText whether this is text at all: none, in any encoding that is read here, holds a zero
 * @param lines the first lines, blank ones left out; the last may be cut
 * @param isList whether the file is one list in JSON rather than an object a line
 * @param records the first elements of a list, else the first lines
 */
record Beginning(boolean isText, List<byte[]> lines, boolean isList, List<byte[]> records) {

    /** How much of a file is looked at. */
    static final int BYTES = 64 * 1024;

    private static final int RECORDS = 20;

    /** @param bytes the first of the file, at most {@value #BYTES} */
    static Beginning of(byte[] bytes) {
        List<byte[]> lines = pieces(new Lines(new ByteArrayInputStream(bytes), BYTES));
        boolean isList = !lines.isEmpty() && isListBegin(lines.get(0));
        List<byte[]> records = isList ? pieces(new Elements(new ByteArrayInputStream(bytes), BYTES)) : lines;
        return new Beginning(isText(bytes), lines, isList, records);
    }

    /** Whether one of the first records is an object with such keys. */
    boolean hasObject(Predicate<Set<String>> withKeys) {
        return records.stream().map(Beginning::keysOf).anyMatch(withKeys);
    }

    /** The first line, or as much of it as there is; every byte is a character. */
    String firstLine() {
        return lines.isEmpty() ? "" : new String(lines.get(0), ISO_8859_1);
    }

    private static boolean isText(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isListBegin(byte[] line) {
        String text = new String(line, ISO_8859_1).stripLeading();
        return text.startsWith("[") || text.startsWith("window.YTD.");
    }

    private static List<byte[]> pieces(Records records) {
        List<byte[]> pieces = new ArrayList<>();
        try {
            while (pieces.size() < RECORDS && records.next()) {
                if (!records.isBlank()) {
                    pieces.add(records.bytes());
                }
            }
        } catch (IOException e) {
            // The list goes on behind the beginning: what of its last element is here may still tell.
            pieces.add(records.bytes());
        }
        return pieces;
    }

    /** As many as can be read, for the object may be cut. */
    private static Set<String> keysOf(byte[] object) {
        Set<String> keys = new HashSet<>();
        try (JsonParser json = Json.MAPPER.createParser(object)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                for (String key = json.nextName(); key != null; key = json.nextName()) {
                    keys.add(key);
                    json.nextToken();
                    json.skipChildren();
                }
            }
        } catch (JacksonException e) {
            return keys;
        }
        return keys;
    }
}
