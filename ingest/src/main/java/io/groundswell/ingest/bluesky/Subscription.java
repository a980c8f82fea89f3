// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import io.groundswell.events.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a connection asks Jetstream for.
 *
 * @param address with the query
 * @param hello to be sent first, for what is too long for an address; {@code null} where nothing is
 */
record Subscription(URI address, @Nullable String hello) {

    /** Servers and what stands before them take addresses of 8,000 characters; a DID has 32. */
    private static final int MOST_DIDS_IN_ADDRESS = 100;

    /** @param micros where to begin; negative means live */
    static Subscription of(URI host, JetstreamSettings settings, long micros) {
        List<String> query = new ArrayList<>();
        boolean hello = settings.dids().size() > MOST_DIDS_IN_ADDRESS;
        if (hello) {
            query.add("requireHello=true");
        } else {
            settings.collections().forEach(collection -> query.add("wantedCollections=" + encoded(collection)));
            settings.dids().forEach(did -> query.add("wantedDids=" + encoded(did)));
        }
        if (micros >= 0) {
            query.add("cursor=" + micros);
        }
        if (settings.dictionary() != null) {
            query.add("compress=true");
        }
        URI address = URI.create(host + (query.isEmpty() ? "" : "?" + String.join("&", query)));
        return new Subscription(address, hello ? options(settings) : null);
    }

    /** Without a limit on the size of messages, for it was seen to hold back deletions too. */
    private static String options(JetstreamSettings settings) {
        return Json.MAPPER.writeValueAsString(Map.of(
                "type",
                "options_update",
                "payload",
                Map.of(
                        "wantedCollections", settings.collections(),
                        "wantedDids", settings.dids(),
                        "maxMessageSizeBytes", 0)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
