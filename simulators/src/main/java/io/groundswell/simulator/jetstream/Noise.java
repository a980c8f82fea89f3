// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.simulator.jetstream;

import java.util.List;
import java.util.Locale;

/** Messages that belong to no event of the log. None of them is a post that anybody said. */
final class Noise {

    private static final String DID = "did:plc:noise";

    private Noise() {}

    static List<String> of(Mischief mischief, long micros) {
        return switch (mischief) {
            case DRIFT -> drift(micros);
            case UNKNOWN_KINDS -> unknownKinds(micros);
            case RUBBISH -> List.of("", "{", "null", "[]", "{\"kind\":\"commit\"", "\u0000", "{}{}", "[".repeat(2_000));
            case LARGE -> List.of(large(micros));
            default -> List.of();
        };
    }

    private static List<String> drift(long micros) {
        return List.of(
                commit(micros, "\"record\":{\"text\":7,\"createdAt\":[]}"),
                commit(micros, "\"record\":[\"text\"]"),
                commit(micros, "\"record\":null"),
                "{\"did\":7,\"time_us\":\"now\",\"kind\":\"commit\",\"commit\":\"none\"}",
                "{\"kind\":{\"of\":\"commit\"},\"time_us\":" + micros + "}",
                "{\"did\":\"" + DID
                        + "\",\"time_us\":99999999999999999999999999,\"kind\":\"account\",\"account\":{\"active\":false}}",
                "{\"did\":\"" + DID + "\",\"time_us\":" + micros
                        + ",\"kind\":\"identity\",\"more\":{\"deep\":[1,2,{}]}}");
    }

    private static List<String> unknownKinds(long micros) {
        return List.of(
                "{\"did\":\"" + DID + "\",\"time_us\":" + micros + ",\"kind\":\"weather\",\"weather\":{\"rain\":true}}",
                String.format(
                        Locale.ROOT,
                        "{\"did\":\"%s\",\"time_us\":%d,\"kind\":\"commit\",\"commit\":{\"rev\":\"3l3qo2vutsw2b\",\"operation\":\"merge\","
                                + "\"collection\":\"app.bsky.feed.post\",\"rkey\":\"noise\"}}",
                        DID,
                        micros));
    }

    /** Well formed, and a post in all but its text, which nobody can have written. */
    private static String large(long micros) {
        return commit(micros, "\"record\":{\"text\":[\"" + "a".repeat(1 << 20) + "\"]}");
    }

    private static String commit(long micros, String record) {
        return String.format(
                Locale.ROOT,
                "{\"did\":\"%s\",\"time_us\":%d,\"kind\":\"commit\",\"commit\":{\"rev\":\"3l3qo2vutsw2b\",\"operation\":\"create\","
                        + "\"collection\":\"app.bsky.feed.post\",\"rkey\":\"noise\",%s}}",
                DID,
                micros,
                record);
    }
}
