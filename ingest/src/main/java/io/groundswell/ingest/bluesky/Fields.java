// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Walks through JSON without building a tree: most events are looked at and left. */
final class Fields {

    /** Takes the value that the parser stands on, or leaves it. */
    @FunctionalInterface
    interface Visitor {
        void at(String name, JsonParser value);
    }

    private Fields() {}

    /** Shows each field of the object that the parser stands on, and ends on the object's end; no object has none. */
    static void of(JsonParser json, Visitor visitor) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            visitor.at(name, json);
            json.skipChildren();
        }
    }

    /** The text that the parser stands on; {@code null} when it is none. */
    static @Nullable String text(JsonParser value) {
        return value.currentToken() == JsonToken.VALUE_STRING ? value.getString() : null;
    }

    /** The whole number that the parser stands on; {@code missing} when it is none, or too large. */
    static long number(JsonParser value, long missing) {
        if (value.currentToken() != JsonToken.VALUE_NUMBER_INT
                || value.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            return missing;
        }
        return value.getLongValue();
    }
}
