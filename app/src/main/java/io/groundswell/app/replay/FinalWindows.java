// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.replay;

import io.groundswell.events.SentimentWindow;
import io.groundswell.events.TopicReader;
import io.groundswell.events.Topics;
import io.groundswell.events.WindowKey;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a topic of windows holds in the end: the last record of each key.
 *
 * @param count how many windows
 * @param closed how many of them are closed
 * @param digest of all keys and values, as {@link TopicDigest} makes it: equal when and only when they are, to the byte
 * @param fullest of each series and size the window that holds most posts, the earliest of equals: what the crowd as a
 *     whole has said
 */
public record FinalWindows(long count, long closed, String digest, List<SentimentWindow> fullest) {

    private static final Comparator<SentimentWindow> ORDER = Comparator.comparing(SentimentWindow::story)
            .thenComparing(SentimentWindow::size, Comparator.reverseOrder())
            .thenComparing(SentimentWindow::theme)
            .thenComparing(SentimentWindow::platform);

    /** A series and a size. */
    private record Kind(String story, String platform, String theme, Duration size) {

        static Kind of(WindowKey key) {
            return new Kind(key.story(), key.platform(), key.theme(), key.size());
        }
    }

    private record Seen(long posts, boolean closed) {}

    public FinalWindows {
        fullest = List.copyOf(fullest);
    }

    /** Reads the topic twice, so that it need not hold every window at once: some hundred bytes for each. */
    public static FinalWindows in(Map<String, Object> client, String prefix) {
        TopicDigest digest = new TopicDigest();
        Map<WindowKey, Seen> latest = new HashMap<>();
        read(client, prefix, digest::add, (key, window) -> {
            if (window == null) {
                latest.remove(key);
            } else {
                latest.put(key, new Seen(window.posts(), window.status() == SentimentWindow.Status.CLOSED));
            }
        });
        Set<WindowKey> wanted = fullest(latest);
        Map<WindowKey, SentimentWindow> windows = new HashMap<>();
        read(client, prefix, record -> {}, (key, window) -> {
            if (window != null && wanted.contains(key)) {
                windows.put(key, window);
            }
        });
        return new FinalWindows(
                latest.size(),
                latest.values().stream().filter(Seen::closed).count(),
                digest.hex(),
                windows.values().stream().sorted(ORDER).toList());
    }

    private static Set<WindowKey> fullest(Map<WindowKey, Seen> windows) {
        Map<Kind, WindowKey> fullest = new HashMap<>();
        Comparator<WindowKey> byPosts = Comparator.comparingLong((WindowKey key) ->
                        windows.getOrDefault(key, new Seen(0, false)).posts())
                .thenComparing(WindowKey::end, Comparator.reverseOrder());
        windows.keySet().forEach(key -> fullest.merge(Kind.of(key), key, (a, b) -> byPosts.compare(a, b) >= 0 ? a : b));
        return new HashSet<>(fullest.values());
    }

    /** Takes a record of the topic. */
    private interface Each {
        void window(WindowKey key, @Nullable SentimentWindow window);
    }

    private static void read(
            Map<String, Object> client, String prefix, Consumer<ConsumerRecord<byte[], byte[]>> raw, Each each) {
        var keys = Topics.WINDOWS.keys().deserializer();
        var values = Topics.WINDOWS.values().deserializer();
        TopicReader.read(
                client,
                prefix,
                TopicDigest.raw(Topics.WINDOWS),
                record -> {
                    raw.accept(record);
                    each.window(
                            keys.deserialize(record.topic(), record.headers(), record.key()),
                            values.deserialize(record.topic(), record.headers(), record.value()));
                },
                (record, reason) -> {
                    throw reason;
                });
    }
}
