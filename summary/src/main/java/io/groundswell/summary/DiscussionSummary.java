// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.Story;
import io.groundswell.events.Swing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a story, platform by platform.
 *
 * @param story its id
 * @param title as a person would name it
 * @param labels of the story's themes by id, as a person would name them
 * @param platforms what each says, in the order in which they were asked for
 * @param contrast between two platforms; null unless they differ beyond doubt
 */
public record DiscussionSummary(
        String story,
        String title,
        SortedMap<String, String> labels,
        List<PlatformSummary> platforms,
        @Nullable Contrast contrast) {

    public DiscussionSummary {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        platforms = List.copyOf(platforms);
    }

    /**
     * Summarizes. Pure: the same arguments give the same summary.
     *
     * @param choices the windows to rest on, of each platform that has any
     * @param windows the latest record of each window of the story; only those chosen are looked at
     * @param swings of the story
     * @param posts gives the post with an id; null when it may not be quoted
     * @param voices whether to name accounts, as far as their handles are kept
     */
    public static DiscussionSummary of(
            Story story,
            List<Platform> platforms,
            Map<Platform, WindowChoice> choices,
            Collection<SentimentWindow> windows,
            Collection<Swing> swings,
            Function<String, @Nullable Post> posts,
            boolean voices) {
        List<PlatformSummary> summaries = new ArrayList<>();
        for (Platform platform : platforms.stream().distinct().toList()) {
            WindowChoice choice = choices.get(platform);
            summaries.add(
                    choice == null
                            ? PlatformSummary.empty(platform, null)
                            : new Summarizer(story, new Quotes(posts, voices), voices)
                                    .summarize(platform, choice, byTheme(story, platform, choice, windows), swings));
        }
        Contrast contrast = summaries.size() == 2 ? Contrast.of(summaries.get(0), summaries.get(1)) : null;
        SortedMap<String, String> labels = new TreeMap<>();
        story.themes().forEach(theme -> labels.put(theme.id(), theme.label()));
        return new DiscussionSummary(story.id(), story.title(), labels, summaries, contrast);
    }

    private static SortedMap<String, List<SentimentWindow>> byTheme(
            Story story, Platform platform, WindowChoice choice, Collection<SentimentWindow> windows) {
        SortedMap<String, List<SentimentWindow>> byTheme = new TreeMap<>();
        for (SentimentWindow window : windows) {
            if (window.story().equals(story.id())
                    && window.platform().equals(platform.wireName())
                    && choice.holds(window)) {
                byTheme.computeIfAbsent(window.theme(), theme -> new ArrayList<>())
                        .add(window);
            }
        }
        return byTheme;
    }
}
