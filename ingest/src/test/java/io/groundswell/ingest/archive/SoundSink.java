// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Post;
import io.groundswell.events.Topics;
import io.groundswell.ingest.NotWanted;
import io.groundswell.ingest.PostSink;
import io.groundswell.ingest.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Takes what keeps the rules of the contract, which each post must as it comes back from its JSON. */
final class SoundSink implements PostSink {

    final List<Refusal> refusals = new ArrayList<>();
    int posts;
    int left;

    @Override
    public void accept(Post post, Runnable settled) {
        posts++;
        settled.run();
        check(post);
    }

    static void check(Post post) {
        if (isWellFormed(post)) {
            var posts = Topics.POSTS.values();
            byte[] json = posts.serializer().serialize("posts", post);
            assertThat(posts.deserializer().deserialize("posts", json)).isEqualTo(post);
        }
    }

    /** Half a character has no form in UTF-8: the producer refuses it. */
    private static boolean isWellFormed(Post post) {
        return UTF_8.newEncoder().canEncode(post.toString());
    }

    @Override
    public void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    @Override
    public void leave(NotWanted reason) {
        left++;
    }

    @Override
    public void flush() {}
}
