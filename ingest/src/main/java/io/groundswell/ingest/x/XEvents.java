// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import io.groundswell.events.Json;
import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.Events;
import io.groundswell.ingest.Found;
import io.groundswell.ingest.NotWanted;
import io.groundswell.ingest.Refusal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * X's interface, version 2: a line of a stream, or a page of search results, in both of its vocabularies ("tweet" and
 * "post"). Posts that are included only because others refer to them are not given as posts of their own: nobody asked
 * for them, and their time may be long past.
 *
 * <p>All edits of a post have the id of the first, and versions that count from 0. Thread-safe.
 */
public final class XEvents implements Events {

    private static final List<Found> NOTICE = List.of(new Found.Unwanted(NotWanted.NOTICE));

    private final XPosts posts;
    private final XCompliance compliance;

    /**
     * @param source what the posts name as their source
     * @param voices whether authors' names are kept as handles
     */
    public XEvents(AuthorKey authors, String source, boolean voices) {
        posts = new XPosts(authors, source, voices);
        compliance = new XCompliance(authors, source);
    }

    @Override
    public List<Found> in(byte[] event) {
        try {
            return in(Json.MAPPER.readTree(event));
        } catch (JacksonException e) {
            return List.of(new Found.Bad(Refusal.Reason.MALFORMED, String.valueOf(e.getOriginalMessage())));
        }
    }

    /** What is in an event that has been parsed. */
    List<Found> in(JsonNode event) {
        if (!event.isObject()) {
            return List.of(Found.invalid("line must be a JSON object"));
        }
        JsonNode data = event.path("data");
        if (data.isArray()) {
            return page(data, event.path("includes"));
        }
        if (!data.isObject()) {
            boolean notice = event.has("errors") || event.has("meta");
            return notice ? NOTICE : List.of(Found.invalid("data must be given"));
        }
        if (XCompliance.speaksOf(data)) {
            return List.of(compliance.in(data));
        }
        return List.of(posts.in(data, new Includes(event.path("includes"))));
    }

    private List<Found> page(JsonNode data, JsonNode included) {
        if (data.isEmpty()) {
            return NOTICE;
        }
        Includes includes = new Includes(included);
        List<Found> found = new ArrayList<>(data.size());
        for (JsonNode post : data) {
            found.add(posts.in(post, includes));
        }
        return found;
    }
}
