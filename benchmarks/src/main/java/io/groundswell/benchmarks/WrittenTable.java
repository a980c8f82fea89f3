// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a drain wrote to each topic, for each of its posts. */
final class WrittenTable {

    private WrittenTable() {}

    /** A line for each topic and one for all, the most bytes first. */
    static List<String> of(Drain drain) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%-44s %16s %16s", "written for each post", "records", "bytes"));
        Written all = Written.NOTHING;
        Map<String, Written> named = new TreeMap<>();
        for (Map.Entry<String, Written> topic : drain.written().entrySet()) {
            named.put(name(drain, topic.getKey()), topic.getValue());
            all = all.plus(topic.getValue());
        }
        named.entrySet().stream()
                .sorted(Map.Entry.comparingByValue((one, other) -> Long.compare(other.bytes(), one.bytes())))
                .forEach(topic -> lines.add(line(topic.getKey(), topic.getValue(), drain.posts())));
        lines.add(line("all", all, drain.posts()));
        return lines;
    }

    /** An internal topic without the application's id. */
    private static String name(Drain drain, String topic) {
        String internal = drain.applicationId() + "-";
        return topic.startsWith(internal) ? topic.substring(internal.length()) : topic;
    }

    private static String line(String topic, Written written, long posts) {
        return String.format(
                Locale.ROOT,
                "  %-42s %16.4f %16.1f",
                topic,
                written.records() / (double) posts,
                written.bytes() / (double) posts);
    }
}
