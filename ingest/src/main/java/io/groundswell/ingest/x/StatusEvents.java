// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import io.groundswell.events.Json;
import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.Events;
import io.groundswell.ingest.Found;
import io.groundswell.ingest.NotWanted;
import io.groundswell.ingest.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * X's older interface, version 1.1, as the public sample of its stream was archived ("Stream Grab"): statuses, and
 * between them deletes and other messages. Thread-safe.
 */
public final class StatusEvents implements Events {

    private static final List<String> NOTICES = List.of(
            "limit",
            "scrub_geo",
            "status_withheld",
            "user_withheld",
            "disconnect",
            "warning",
            "event",
            "friends",
            "friends_str",
            "for_user",
            "control");

    private final Statuses statuses;
    private final AuthorKey authors;
    private final String source;
    private final boolean voices;

    /**
     * @param source what the posts name as their source
     * @param voices whether authors' names are kept as handles
     */
    public StatusEvents(AuthorKey authors, String source, boolean voices) {
        this.statuses = new Statuses(authors, source);
        this.authors = authors;
        this.source = source;
        this.voices = voices;
    }

    @Override
    public List<Found> in(byte[] event) {
        try {
            return List.of(in(Json.MAPPER.readTree(event)));
        } catch (JacksonException e) {
            return List.of(new Found.Bad(Refusal.Reason.MALFORMED, String.valueOf(e.getOriginalMessage())));
        }
    }

    private Found in(JsonNode event) {
        if (!event.isObject()) {
            return Found.invalid("line must be a JSON object");
        }
        if (event.path("delete").isObject()) {
            return deleted(event.path("delete"));
        }
        if (event.path("user").isObject()) {
            JsonNode user = event.path("user");
            @Nullable String author = Fields.text(user, "id_str", "id");
            return author == null
                    ? Found.invalid("user.id_str must be given")
                    : statuses.in(event, author, voices ? Fields.text(user, "screen_name") : null);
        }
        return NOTICES.stream().anyMatch(event::has)
                ? new Found.Unwanted(NotWanted.NOTICE)
                : Found.invalid("user must be given");
    }

    private Found deleted(JsonNode message) {
        JsonNode status = message.path("status");
        @Nullable String millis = Fields.text(message, "timestamp_ms");
        long at = millis == null ? -1 : XId.number(millis);
        return Gone.post(
                authors,
                source,
                Fields.text(status, "id_str", "id"),
                Fields.text(status, "user_id_str", "user_id"),
                at < 0 ? null : Instant.ofEpochMilli(at));
    }
}
