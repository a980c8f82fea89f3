// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import io.groundswell.events.Platform;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.Story;
import io.groundswell.events.Swing;
import io.groundswell.events.Topic;
import io.groundswell.events.TopicReader;
import io.groundswell.events.Topics;
import io.groundswell.events.WindowKey;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * Reads what a summary rests on from the topics, as far as it is committed. The windows are read twice: once to choose
 * and once to take the chosen ones, so that only names of windows are held, however long a story has been followed. Not
 * thread-safe.
 */
public final class SummaryReader {

    private final Map<String, Object> kafka;
    private final String prefix;
    private final Set<String> unreadable = new HashSet<>();

    /**
     * @param kafka properties of Kafka's consumer, {@code bootstrap.servers} at least
     * @param prefix stands before all topics
     */
    public SummaryReader(Map<String, Object> kafka, String prefix) {
        this.kafka = Map.copyOf(kafka);
        this.prefix = prefix;
    }

    /**
     * Reads and summarizes.
     *
     * @param voices whether to name accounts, as far as their handles are kept
     * @throws IllegalArgumentException when there is no such story; the message names those that there are
     * @throws KafkaException when a topic cannot be read
     */
    public DiscussionSummary summarize(String story, List<Platform> platforms, Period period, boolean voices) {
        Story known = story(story);
        Map<Platform, WindowChoice> choices = choices(story, platforms, period);
        Map<WindowKey, SentimentWindow> windows = windows(story, choices);
        QuotablePosts posts = new QuotablePosts(Set.copyOf(Examples.of(windows.values())));
        if (!windows.isEmpty()) {
            read(Topics.POSTS, record -> {
                if (record.value() != null) {
                    posts.accept(record.value());
                }
            });
        }
        return DiscussionSummary.of(
                known, platforms, choices, windows.values(), swings(story).values(), posts, voices);
    }

    /** How many records of the topics were none of the contract and so left out. */
    public int unreadable() {
        return unreadable.size();
    }

    private Story story(String id) {
        Map<String, Story> stories = new TreeMap<>();
        read(Topics.STORIES, record -> put(stories, record.key(), record.value()));
        Story story = stories.get(id);
        if (story == null) {
            throw new IllegalArgumentException(
                    stories.isEmpty()
                            ? "no story is followed yet, so there is none called " + id
                            : "no story is called " + id + "; there are: " + String.join(", ", stories.keySet()));
        }
        return story;
    }

    private Map<Platform, WindowChoice> choices(String story, List<Platform> platforms, Period period) {
        Set<WindowKey> filled = new HashSet<>();
        Set<WindowKey> unfilled = new HashSet<>();
        read(Topics.WINDOWS, record -> {
            WindowKey key = record.key();
            if (key != null && key.story().equals(story) && key.theme().equals(WindowKey.ALL)) {
                filled.remove(key);
                unfilled.remove(key);
                if (record.value() != null) {
                    (record.value().posts() > 0 ? filled : unfilled).add(key);
                }
            }
        });
        Map<Platform, WindowChoice> choices = new EnumMap<>(Platform.class);
        for (Platform platform : platforms) {
            WindowChoice.of(of(filled, platform), period)
                    .or(() -> WindowChoice.of(of(unfilled, platform), period))
                    .ifPresent(choice -> choices.put(platform, choice));
        }
        return choices;
    }

    private static List<WindowKey> of(Set<WindowKey> keys, Platform platform) {
        return keys.stream()
                .filter(key -> key.platform().equals(platform.wireName()))
                .toList();
    }

    private Map<WindowKey, SentimentWindow> windows(String story, Map<Platform, WindowChoice> choices) {
        Map<String, WindowChoice> byName = new HashMap<>();
        choices.forEach((platform, choice) -> byName.put(platform.wireName(), choice));
        Map<WindowKey, SentimentWindow> windows = new LinkedHashMap<>();
        if (choices.isEmpty()) {
            return windows;
        }
        read(Topics.WINDOWS, record -> {
            WindowKey key = record.key();
            if (key != null && key.story().equals(story)) {
                WindowChoice choice = byName.get(key.platform());
                if (choice != null && choice.holds(key)) {
                    put(windows, key, record.value());
                }
            }
        });
        return windows;
    }

    private Map<String, Swing> swings(String story) {
        Map<String, Swing> swings = new LinkedHashMap<>();
        read(Topics.SWINGS, record -> {
            if (record.value() == null || record.value().story().equals(story)) {
                put(swings, record.key(), record.value());
            }
        });
        return swings;
    }

    private static <K, V> void put(Map<K, V> map, K key, V value) {
        if (value == null) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }

    private <K, V> void read(Topic<K, V> topic, Consumer<ConsumerRecord<K, V>> each) {
        TopicReader.read(
                kafka,
                prefix,
                topic,
                each,
                (record, failure) -> unreadable.add(record.topic() + "/" + record.partition() + "/" + record.offset()));
    }
}
