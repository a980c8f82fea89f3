// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import io.groundswell.events.Json;
import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.Events;
import io.groundswell.ingest.Found;
import io.groundswell.ingest.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The posts of a user's own export, of which {@code tweets.js} holds one per element, and {@code account.js} tells whose
 * they are. Thread-safe.
 */
public final class ExportEvents implements Events {

    /**
     * Whose export it is.
     *
     * @param id X's number of the account
     * @param handle its name; {@code null} where names are not kept
     */
    public record Owner(String id, @Nullable String handle) {

        /** The owner as {@code account.js} tells, or {@code null} where it does not. */
        public static @Nullable Owner in(byte[] element, boolean voices) {
            try {
                JsonNode account = Json.MAPPER.readTree(element).path("account");
                @Nullable String id = Fields.text(account, "accountId");
                return id == null ? null : new Owner(id, voices ? Fields.text(account, "username") : null);
            } catch (JacksonException e) {
                return null;
            }
        }
    }

    private final Statuses statuses;
    private final @Nullable Owner owner;

    /** @param owner {@code null} when nothing tells: then no post can be taken, for its author is not known */
    public ExportEvents(AuthorKey authors, String source, @Nullable Owner owner) {
        this.statuses = new Statuses(authors, source);
        this.owner = owner;
    }

    @Override
    public List<Found> in(byte[] event) {
        try {
            JsonNode element = Json.MAPPER.readTree(event);
            // Until 2019 the posts themselves were the elements.
            JsonNode post = element.path("tweet").isObject() ? element.path("tweet") : element;
            if (owner == null) {
                return List.of(Found.invalid("its author is not known: account.js of the export must lie beside it, and"
                        + " before it where both lie in a tar or zip"));
            }
            return List.of(statuses.in(post, owner.id(), owner.handle()));
        } catch (JacksonException e) {
            return List.of(new Found.Bad(Refusal.Reason.MALFORMED, String.valueOf(e.getOriginalMessage())));
        }
    }
}
