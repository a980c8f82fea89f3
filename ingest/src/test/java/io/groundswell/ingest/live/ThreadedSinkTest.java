// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import io.groundswell.ingest.RecordingSink;
import io.groundswell.ingest.SamplePosts;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThreadedSinkTest {

    private static final Post ROOT = post("x:1").text("the ferry is late").build();
    private static final Post REPLY = post("x:2")
            .kind(Post.Kind.REPLY)
            .thread("x:1", "x:1")
            .text("typical")
            .build();
    private static final Post OTHER = post("x:3")
            .kind(Post.Kind.REPLY)
            .thread("x:0", "x:0")
            .text("typical")
            .build();

    private final RecordingSink sink = RecordingSink.sound();
    private final ThreadedSink threaded = new ThreadedSink(sink, new WordFinder("ferry"));

    @Test
    void saysOfAReplyToWhichStoriesItsThreadBelongs() throws Exception {
        threaded.accept(ROOT);
        threaded.accept(REPLY);
        threaded.accept(OTHER);

        assertThat(sink.posts).containsExactly(ROOT, REPLY.withStories(Set.of("ferry")), OTHER);
    }

    @Test
    void knowsTheRootsThatAnEarlierRunHasSent() throws Exception {
        threaded.passed(ROOT);
        threaded.accept(REPLY);

        assertThat(sink.posts).containsExactly(REPLY.withStories(Set.of("ferry")));
    }

    private static Post.Builder post(String id) {
        return Post.upsert(id, Platform.X, "ann", SamplePosts.NOON);
    }
}
