// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import io.groundswell.events.Json;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What X answers.
 *
 * @param body whole, or of an answer that streams, nothing
 */
@SuppressWarnings("ArrayRecordComponent") // handed over and never compared
record XAnswer(int status, HttpHeaders headers, byte[] body) {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int MAX_SHOWN = 300;

    boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** The body as JSON; a missing node where it is none. */
    JsonNode json() {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    /** When X says it is; {@code otherwise} where it does not. */
    Instant time(Instant otherwise) {
        try {
            return headers.firstValue("date")
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant())
                    .orElse(otherwise);
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    /** @param asked for what, for instance {@code the stream} */
    XFailure failure(String asked, BearerToken token, Instant now) {
        XFailure.Kind kind =
                switch (status) {
                    case TOO_MANY_REQUESTS -> XFailure.Kind.LIMITED;
                    case UNAUTHORIZED, FORBIDDEN -> XFailure.Kind.DENIED;
                    default -> status >= 400 && status < 500 ? XFailure.Kind.REJECTED : XFailure.Kind.SERVER;
                };
        String reason = token.hide(Shown.text(problem(json()), MAX_SHOWN));
        String message = "X answers " + status + " when asked for " + asked + (reason.isEmpty() ? "" : ": " + reason);
        return new XFailure(kind, message, kind == XFailure.Kind.LIMITED ? untilReset(now) : null);
    }

    /** Only where nothing remains: a window that is not used up need not be waited for. */
    private @Nullable Duration untilReset(Instant now) {
        long remaining = number("x-rate-limit-remaining", 1);
        long reset = number("x-rate-limit-reset", -1);
        if (remaining > 0 || reset < 0) {
            return null;
        }
        // A second more, for X tells whole ones.
        return Duration.between(time(now), Instant.ofEpochSecond(reset)).plusSeconds(1);
    }

    private long number(String header, long otherwise) {
        String value = headers.firstValue(header).orElse("");
        boolean plausible = value.length() <= 12 && XId.isNumber(value);
        return plausible ? XId.number(value) : otherwise;
    }

    private static String problem(JsonNode body) {
        JsonNode first = body.path("errors").path(0);
        @Nullable String title = Fields.text(body, "title");
        @Nullable String detail = Fields.text(body, "detail");
        title = title == null ? Fields.text(first, "title") : title;
        detail = detail == null ? Fields.text(first, "detail", "message") : detail;
        return title == null ? (detail == null ? "" : detail) : detail == null ? title : title + ": " + detail;
    }
}
