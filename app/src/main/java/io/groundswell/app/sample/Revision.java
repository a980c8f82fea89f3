// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.sample;

import io.groundswell.app.sample.Chatter.Moment;
import io.groundswell.events.Post;
import java.util.List;
import java.util.Random;

/** What happens to a post after it was written. */
final class Revision {

    private static final List<String> AFTERTHOUGHTS =
            List.of(" (edited: typo)", " Edit: spelling.", " (fixed the link)", " Edit: yes, tonight.");

    private Revision() {}

    /** Delivered once more, as at-least-once sources do. */
    static Intended seenAgain(Intended earlier, Moment moment) {
        return meaningTheSame(earlier, copy(earlier.post(), moment).build());
    }

    static Intended edited(Intended earlier, Moment moment, Random random) {
        Post post = earlier.post();
        String afterthought = AFTERTHOUGHTS.get(random.nextInt(AFTERTHOUGHTS.size()));
        return meaningTheSame(
                earlier,
                copy(post, moment)
                        .version(post.version() + 1)
                        .text(withoutAfterthought(post.text()) + afterthought)
                        .build());
    }

    /** An edit of an edit says another afterthought: what is edited often does not grow. */
    private static String withoutAfterthought(String text) {
        for (String afterthought : AFTERTHOUGHTS) {
            if (text.endsWith(afterthought)) {
                return text.substring(0, text.length() - afterthought.length());
            }
        }
        return text;
    }

    static Intended deleted(Intended earlier, Moment moment) {
        Post post = earlier.post();
        Post deletion = Post.delete(post.id(), post.platform(), post.author(), moment.observedAt())
                .version(post.version() + 1)
                .source(SampleArchive.SOURCE)
                .build();
        return new Intended(deletion, moment.phase(), null, null);
    }

    private static Intended meaningTheSame(Intended earlier, Post post) {
        return new Intended(post, earlier.phase(), earlier.feeling(), earlier.theme());
    }

    private static Post.Builder copy(Post post, Moment moment) {
        return Post.upsert(post.id(), post.platform(), post.author(), moment.observedAt())
                .version(post.version())
                .kind(post.kind())
                .text(post.text())
                .lang(post.lang())
                .createdAt(post.createdAt())
                .thread(post.root(), post.parent())
                .quoted(post.quoted())
                .stories(post.stories())
                .engagement(post.likes(), post.reposts(), post.replies())
                .source(post.source())
                .run(post.run());
    }
}
