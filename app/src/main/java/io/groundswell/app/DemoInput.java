// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.app.sample.SampleArchive;
import io.groundswell.app.sample.Samples;
import io.groundswell.events.Post;
import io.groundswell.events.Story;
import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.Brief;
import io.groundswell.ingest.BriefSource;
import io.groundswell.ingest.PostSource;
import io.groundswell.ingest.StoryFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What a demo shows.
 *
 * @param stories that it follows
 * @param sources of its posts, one after the other
 * @param voices whether the summary names who is quoted
 */
record DemoInput(List<Story> stories, List<PostSource> sources, boolean voices) {

    /** The sample story: its brief first, then its archive. */
    static DemoInput samples() throws IOException {
        List<Story> stories = sampleStories();
        Brief brief = Brief.parse(read(Samples.BRIEF));
        PostSource quoted = new BriefSource(
                brief,
                stories.get(0).id(),
                AuthorKey.withSalt(null),
                SampleArchive.START.plus(SampleArchive.LENGTH),
                false);
        return new DemoInput(stories, List.of(sampleArchive(), quoted), false);
    }

    static List<Story> sampleStories() throws IOException {
        return StoryFile.parse(read(Samples.STORIES), Samples.STORIES);
    }

    static PostSource sampleArchive() {
        return sink -> {
            for (Iterator<Post> posts = SampleArchive.posts().iterator(); posts.hasNext(); ) {
                sink.accept(posts.next());
            }
        };
    }

    /** Briefs of any story, each followed as a story of its own. */
    static DemoInput briefs(List<Brief> briefs, boolean voices) {
        Instant now = Instant.now();
        AuthorKey authors = AuthorKey.withSalt(null);
        List<PostSource> sources = new ArrayList<>();
        for (Brief brief : briefs) {
            sources.add(new BriefSource(brief, brief.storyId(), authors, now, voices));
        }
        return new DemoInput(briefs.stream().map(Brief::toStory).toList(), sources, voices);
    }

    private static String read(String name) throws IOException {
        try (InputStream in = Samples.open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
