// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.web;

import io.groundswell.dashboard.board.SeriesKey;
import io.groundswell.events.WindowKey;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for. A parameter that makes no sense ends as 400 with the reason
 * ({@link IllegalArgumentException}).
 */
final class Params {

    private static final int LONGEST = 600;
    private static final int MOST_IDS = 100;
    private static final Map<String, Duration> SIZES =
            Map.of("5m", Duration.ofMinutes(5), "1h", Duration.ofHours(1), "24h", Duration.ofHours(24));

    private final Context context;

    Params(Context context) {
        this.context = context;
    }

    String required(String name) {
        String value = optional(name);
        if (value == null) {
            throw new IllegalArgumentException("parameter " + name + " must be given");
        }
        return value;
    }

    @Nullable
    String optional(String name) {
        String value = context.queryParam(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "parameter " + name + " must have at most " + LONGEST + " characters: has " + value.length());
        }
        return value;
    }

    String or(String name, String absent) {
        String value = optional(name);
        return value == null ? absent : value;
    }

    List<String> ids() {
        List<String> ids = context.queryParams("id");
        if (ids.isEmpty() || ids.size() > MOST_IDS || ids.stream().anyMatch(id -> id.length() > LONGEST)) {
            throw new IllegalArgumentException("parameter id must be given once to " + MOST_IDS + " times");
        }
        return ids;
    }

    /** {@code 5m}, {@code 1h}, {@code 24h}, or any duration in ISO 8601. */
    Duration size() {
        String text = or("size", "1h");
        Duration known = SIZES.get(text);
        try {
            return known == null ? Duration.parse(text) : known;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("size must be 5m, 1h, 24h or a duration such as PT5M: was " + text, e);
        }
    }

    SeriesKey series() {
        return new SeriesKey(or("platform", WindowKey.ALL), or("theme", WindowKey.ALL), size());
    }

    @Nullable
    Instant instant(String name) {
        String text = optional(name);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    name + " must be an instant such as 2026-05-09T21:00:00Z: was " + text, e);
        }
    }

    int limit(int most) {
        String text = or("limit", String.valueOf(most));
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= most) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new IllegalArgumentException("limit must be from 1 to " + most + ": was " + text);
    }

    boolean isCsv() {
        String format = optional("format");
        if (format == null) {
            String accept = context.header("Accept");
            return accept != null && accept.startsWith("text/csv");
        }
        if (!format.equals("csv") && !format.equals("json") && !format.equals("markdown")) {
            throw new IllegalArgumentException("format must be json, csv or markdown: was " + format);
        }
        return format.equals("csv");
    }

    boolean isMarkdown() {
        return "markdown".equals(optional("format"));
    }
}
