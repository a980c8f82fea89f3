// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import io.groundswell.events.Label;
import io.groundswell.events.Post;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds words to quote, and prefers those that were not quoted yet. Not thread-safe. */
final class Quotes {

    private static final int LONGEST_TEXT = 140;
    private static final int LONGEST_HANDLE = 60;

    private final Function<String, @Nullable Post> posts;
    private final boolean voices;
    private final Set<String> quoted = new HashSet<>();

    Quotes(Function<String, @Nullable Post> posts, boolean voices) {
        this.posts = posts;
        this.voices = voices;
    }

    /** Those that can be quoted, the most answered first, and what several say in the same words only once. */
    List<Post> posts(Collection<String> ids) {
        Map<String, Post> byText = new LinkedHashMap<>();
        ids.stream()
                .distinct()
                .map(posts)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingLong(Post::engagement).reversed())
                .forEach(post -> {
                    String text = text(post);
                    if (!text.isEmpty()) {
                        byText.putIfAbsent(text.toLowerCase(Locale.ROOT), post);
                    }
                });
        return new ArrayList<>(byText.values());
    }

    /** The best ones, at most so many. */
    List<Quote> best(Label label, Collection<String> ids, int most) {
        return posts(ids).stream().limit(most).map(post -> quote(label, post)).toList();
    }

    /** The best one that was not quoted yet, else the best one; null when there is none. */
    @Nullable
    Quote fresh(Label label, Collection<String> ids) {
        return fresh(label, posts(ids));
    }

    @Nullable
    Quote fresh(Label label, List<Post> candidates) {
        return candidates.stream()
                .filter(post -> !quoted.contains(text(post)))
                .findFirst()
                .or(() -> candidates.stream().findFirst())
                .map(post -> quote(label, post))
                .orElse(null);
    }

    private Quote quote(Label label, Post post) {
        String text = text(post);
        quoted.add(text);
        return new Quote(post.id(), label, text, voices ? handle(post) : null);
    }

    private static String text(Post post) {
        return Excerpt.of(post.text(), LONGEST_TEXT);
    }

    /** The author's public name without the at sign; null where it is not kept. */
    static @Nullable String handle(Post post) {
        if (post.handle() == null) {
            return null;
        }
        String handle = Excerpt.of(post.handle(), LONGEST_HANDLE);
        String name = handle.startsWith("@") ? handle.substring(1) : handle;
        return name.isBlank() ? null : name;
    }
}
