// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Post;
import io.groundswell.events.Story;
import io.groundswell.sentiment.PhraseIndex;
import io.groundswell.sentiment.Words;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stories that a post is about. One automaton holds the phrases of all stories, so that the cost of a post
 * depends on its length, not on how many stories are followed. Immutable and thread-safe.
 */
final class StoryMatcher {

    private final Map<String, FollowedStory> stories = new HashMap<>();
    private final Map<String, Set<String>> roots = new HashMap<>();
    private final Links links = new Links();
    private final PhraseIndex<String> included;
    private final PhraseIndex<String> excluded;

    private StoryMatcher(Collection<FollowedStory> followed) {
        PhraseIndex.Builder<String> include = PhraseIndex.builder();
        PhraseIndex.Builder<String> exclude = PhraseIndex.builder();
        for (FollowedStory one : followed) {
            Story story = one.story();
            stories.put(story.id(), one);
            story.match().phrases().forEach(phrase -> include.add(phrase, story.id()));
            story.match().hashtags().forEach(hashtag -> include.add(hashtag(hashtag), story.id()));
            story.match().none().forEach(phrase -> exclude.add(phrase, story.id()));
            story.match().links().forEach(link -> links.add(link, story.id()));
            story.match().roots().forEach(root -> roots.computeIfAbsent(root, r -> new TreeSet<>())
                    .add(story.id()));
        }
        included = include.build();
        excluded = exclude.build();
    }

    static StoryMatcher of(Collection<FollowedStory> followed) {
        return new StoryMatcher(followed);
    }

    /** A post with the stories that it is about; none for what says nothing. */
    MatchedPost match(Post post, Instant eventTime) {
        if (post.op() != Post.Op.UPSERT) {
            return new MatchedPost(post, eventTime, List.of(), Collections.emptySortedMap());
        }
        List<Words.Word> words = Words.of(post.text());
        return new MatchedPost(post, eventTime, words, stories(post, words));
    }

    private SortedMap<String, FollowedStory> stories(Post post, List<Words.Word> words) {
        Set<String> ids = new TreeSet<>(included.find(words));
        ids.addAll(links.find(post.text()));
        threadOf(post).forEach(id -> ids.addAll(roots.getOrDefault(id, Set.of())));
        if (!ids.isEmpty()) {
            ids.removeAll(excluded.find(words));
        }
        ids.addAll(post.stories()); // where it came from is a fact: no phrase can exclude it

        SortedMap<String, FollowedStory> matched = new TreeMap<>();
        for (String id : ids) {
            @Nullable FollowedStory story = stories.get(id);
            if (story != null) {
                matched.put(id, story);
            }
        }
        return matched;
    }

    /** A repost or a like has no thread but that of the post which it makes weigh more. */
    private static List<String> threadOf(Post post) {
        String amplified = post.kind().isAmplification() ? post.quoted() : null;
        return Stream.of(post.id(), post.root(), post.parent(), amplified)
                .filter(id -> id != null)
                .distinct()
                .toList();
    }

    private static String hashtag(String tag) {
        return tag.startsWith("#") ? tag : "#" + tag;
    }
}
