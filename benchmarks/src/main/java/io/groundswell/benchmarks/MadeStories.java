// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import io.groundswell.app.sample.SampleArchive;
import io.groundswell.events.Post;
import io.groundswell.events.Story;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Any number of stories, each found by a hashtag of its own, with the themes of the sample story, so that there are as
 * many series as life has.
 */
final class MadeStories {

    private static final int PHRASES_OF_A_STORY = 8;

    private MadeStories() {}

    /** The first so many stories, always the same. */
    static List<Story> first(int count) throws IOException {
        List<Story.Theme> themes = Flow.stories().get(0).themes();
        Decoys decoys = new Decoys(SampleArchive.posts().map(Post::text).toList());
        return IntStream.range(0, count)
                .mapToObj(number -> story(number, decoys.take(PHRASES_OF_A_STORY), themes))
                .toList();
    }

    /** What a post says that is about a story. */
    static String hashtag(int number) {
        return "#Story" + number;
    }

    private static Story story(int number, List<String> phrases, List<Story.Theme> themes) {
        Story.Match match = new Story.Match(phrases, List.of(hashtag(number)), List.of(), List.of(), List.of());
        return new Story("story-" + number, "Story " + number, match, themes);
    }
}
