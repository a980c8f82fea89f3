// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import io.groundswell.events.Post;
import io.groundswell.events.SentimentWindow;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names the accounts that are answered and passed on most. Windows name their most answered posts as examples, so their
 * authors are looked for there.
 */
final class Voices {

    private static final int MOST_VOICES = 5;

    private final Quotes quotes;

    Voices(Quotes quotes) {
        this.quotes = quotes;
    }

    List<Voice> of(Collection<List<SentimentWindow>> windows) {
        Map<String, Voice> byAuthor = new LinkedHashMap<>();
        List<SentimentWindow> all = windows.stream().flatMap(List::stream).toList();
        for (Post post : quotes.posts(Examples.of(all))) {
            @Nullable String handle = Quotes.handle(post);
            if (handle != null) {
                byAuthor.merge(
                        post.author(),
                        new Voice(handle, 1, post.engagement()),
                        (known, more) ->
                                new Voice(known.handle(), known.posts() + 1, known.engagement() + more.engagement()));
            }
        }
        return byAuthor.values().stream()
                .sorted(Comparator.comparingLong(Voice::engagement)
                        .thenComparingInt(Voice::posts)
                        .reversed()
                        .thenComparing(Voice::handle))
                .limit(MOST_VOICES)
                .toList();
    }
}
