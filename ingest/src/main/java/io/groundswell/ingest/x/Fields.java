// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads JSON of which nothing is sure: a field that is missing or of another type is absent. */
final class Fields {

    private Fields() {}

    /** The first of these fields that is there; a missing node when none is. */
    static JsonNode first(JsonNode object, String... names) {
        JsonNode found = object.path(names[0]);
        for (int i = 1; i < names.length && found.isMissingNode(); i++) {
            found = object.path(names[i]);
        }
        return found;
    }

    /** A text that is not blank, or a whole number as text. */
    static @Nullable String text(JsonNode object, String... names) {
        JsonNode value = first(object, names);
        if (value.isString()) {
            String text = value.stringValue();
            return text.isBlank() ? null : text;
        }
        return value.isIntegralNumber() ? value.numberValue().toString() : null;
    }

    /** A text as it is, be it empty; {@code null} when it is none. */
    static @Nullable String words(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isString() ? value.stringValue() : null;
    }

    /** How many: a whole number, in digits or in a text of digits; what is none, or negative, counts as zero. */
    static long count(JsonNode object, String... names) {
        @Nullable String digits = text(object, names);
        return digits == null ? 0 : Math.max(0, XId.number(digits));
    }
}
