// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Made-up events of Jetstream in the proportions of its whole stream: seven likes in ten, one event in ten a post or a
 * reply, the rest reposts, follows, deletes and news of accounts. An event has some 500 bytes on average.
 */
final class JetstreamFile {

    private static final String LETTERS = "234567abcdefghijklmnopqrstuvwxyz";
    private static final List<String> WORDS = List.of(
            "harbour",
            "ferry",
            "night",
            "council",
            "ticket",
            "queue",
            "island",
            "crew",
            "late",
            "again",
            "wonderful",
            "nobody",
            "asked",
            "us",
            "about",
            "it",
            "and",
            "the",
            "of",
            "wind",
            "winter",
            "timetable",
            "🛳",
            "café");

    private final Random random;
    private long micros = 1_772_366_400_000_000L;

    private JetstreamFile(long seed) {
        random = new Random(seed);
    }

    /** Writes so many events, the same for the same seed. */
    static void write(Path file, long seed, int events) throws IOException {
        JetstreamFile maker = new JetstreamFile(seed);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            for (int i = 0; i < events; i++) {
                out.write(maker.event().getBytes(UTF_8));
                out.write('\n');
            }
        }
    }

    private String event() {
        micros += 1 + random.nextInt(4_000);
        int kind = random.nextInt(100);
        if (kind < 69) {
            return commit("create", "app.bsky.feed.like", subject());
        }
        if (kind < 79) {
            return commit("create", "app.bsky.feed.repost", subject());
        }
        if (kind < 90) {
            return commit("create", "app.bsky.feed.post", post());
        }
        if (kind < 95) {
            return commit("create", "app.bsky.graph.follow", "\"subject\":\"" + did() + "\"");
        }
        if (kind < 99) {
            return "{\"did\":\"" + did() + "\",\"time_us\":" + micros + ",\"kind\":\"commit\",\"commit\":{\"rev\":\""
                    + letters(13) + "\",\"operation\":\"delete\",\"collection\":\"app.bsky.feed.like\",\"rkey\":\""
                    + letters(13) + "\"}}";
        }
        String did = did();
        return "{\"did\":\"" + did + "\",\"time_us\":" + micros + ",\"kind\":\"identity\",\"identity\":{\"did\":\""
                + did + "\",\"seq\":" + random.nextInt(Integer.MAX_VALUE) + ",\"time\":\"2026-03-01T12:00:00.000Z\"}}";
    }

    private String commit(String operation, String collection, String record) {
        return "{\"did\":\"" + did() + "\",\"time_us\":" + micros + ",\"kind\":\"commit\",\"commit\":{\"rev\":\""
                + letters(13) + "\",\"operation\":\"" + operation + "\",\"collection\":\"" + collection
                + "\",\"rkey\":\"" + letters(13) + "\",\"record\":{\"$type\":\"" + collection
                + "\",\"createdAt\":\"2026-03-01T12:00:00.123Z\"," + record + "},\"cid\":\"" + cid() + "\"}}";
    }

    private String post() {
        StringBuilder text = new StringBuilder("\"langs\":[\"en\"],");
        if (random.nextBoolean()) {
            text.append("\"reply\":{\"root\":{")
                    .append(reference())
                    .append("},\"parent\":{")
                    .append(reference())
                    .append("}},");
        }
        text.append("\"text\":\"");
        for (int i = 5 + random.nextInt(30); i > 0; i--) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return text.append('"').toString();
    }

    private String subject() {
        return "\"subject\":{" + reference() + "}";
    }

    private String reference() {
        return "\"cid\":\"" + cid() + "\",\"uri\":\"at://" + did() + "/app.bsky.feed.post/" + letters(13) + "\"";
    }

    private String did() {
        return "did:plc:" + letters(24);
    }

    private String cid() {
        return "bafyrei" + letters(52);
    }

    private String letters(int count) {
        StringBuilder letters = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
