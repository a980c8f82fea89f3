// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** An event of Jetstream's version 1 wire, as far as it is wanted; fields may come in any order. */
final class JetstreamEvent {

    /** Stands for a time that is missing. */
    static final long NEVER = -1;

    @Nullable
    String did;

    @Nullable
    String kind;

    long micros = NEVER;

    @Nullable
    String revision;

    @Nullable
    String operation;

    @Nullable
    String collection;

    @Nullable
    String key;

    @Nullable
    PostRecord record;

    boolean active = true;

    @Nullable
    String status;

    private final Predicate<String> wanted;

    private JetstreamEvent(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    /** @param wanted of which collections records are read */
    static JetstreamEvent read(JsonParser json, Predicate<String> wanted) {
        JetstreamEvent event = new JetstreamEvent(wanted);
        Fields.of(json, event::field);
        return event;
    }

    private void field(String name, JsonParser value) {
        switch (name) {
            case "did" -> did = Fields.text(value);
            case "time_us" -> micros = Fields.number(value, NEVER);
            case "kind" -> kind = Fields.text(value);
            case "commit" -> Fields.of(value, this::commit);
            case "account" -> Fields.of(value, this::account);
            default -> {}
        }
    }

    private void commit(String name, JsonParser value) {
        switch (name) {
            case "rev" -> revision = Fields.text(value);
            case "operation" -> operation = Fields.text(value);
            case "collection" -> collection = Fields.text(value);
            case "rkey" -> key = Fields.text(value);
            case "record" -> {
                if (collection == null || wanted.test(collection)) {
                    record = PostRecord.read(value);
                }
            }
            default -> {}
        }
    }

    private void account(String name, JsonParser value) {
        switch (name) {
            case "active" -> active = value.currentToken() != JsonToken.VALUE_FALSE;
            case "status" -> status = Fields.text(value);
            default -> {}
        }
    }
}
