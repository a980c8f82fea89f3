// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.sample;

import io.groundswell.app.sample.Chatter.Moment;
import io.groundswell.events.Label;
import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A new post on its way: its identity and clocks at once, its words last. Not thread-safe. */
final class Draft {

    private static final long FIRST_X_ID = 1_921_000_000_000_000_002L;
    private static final long X_ID_STEP = 4_194_304_017L;

    private final Post.Builder post;
    private final Moment moment;
    private final Random random;
    private @Nullable Label feeling;
    private @Nullable String theme;

    Draft(Moment moment, Crowd.Author author, Random random) {
        this.moment = moment;
        this.random = random;
        int likes = (int) Math.min(5_000, Math.pow(random.nextDouble(), -1.1) - 1);
        post = Post.upsert(id(moment, author), moment.platform(), author.key(), moment.observedAt())
                .createdAt(createdAt(moment.observedAt(), random))
                .engagement(likes, likes / 5, likes / 7)
                .source(SampleArchive.SOURCE);
    }

    Draft means(Label expressed, String about) {
        feeling = expressed;
        theme = about.equals("none") ? null : about;
        return this;
    }

    /** Known to belong to the story from its thread alone. */
    Draft answers(Post parent) {
        String root = parent.root() == null ? parent.id() : parent.root();
        post.kind(Post.Kind.REPLY).thread(root, parent.id()).stories(Set.of(SampleArchive.STORY));
        return this;
    }

    Draft quotes(Post quoted) {
        post.kind(Post.Kind.QUOTE).quoted(quoted.id());
        return this;
    }

    Intended reposts(Post original) {
        post.kind(Post.Kind.REPOST).quoted(original.id()).stories(Set.of(SampleArchive.STORY));
        return says(original.text(), original.lang());
    }

    /** Tags are the client's guess: one in fifty is missing, one in a hundred wrong. */
    Intended says(String text, @Nullable String lang) {
        int tagging = random.nextInt(100);
        post.text(text).lang(tagging < 2 ? null : tagging == 2 ? "tr" : lang);
        return new Intended(post.build(), moment.phase(), feeling, theme);
    }

    private static String id(Moment moment, Crowd.Author author) {
        return moment.platform() == Platform.X
                ? "x:" + (FIRST_X_ID + moment.index() * X_ID_STEP)
                : "at://did:plc:" + author.name() + "/app.bsky.feed.post/3l" + Long.toString(moment.index(), 32);
    }

    /** Seconds before it was seen; one clock in a hundred is broken. */
    private static @Nullable Instant createdAt(Instant observedAt, Random random) {
        return switch (random.nextInt(300)) {
            case 0 -> observedAt.plus(Duration.ofHours(2));
            case 1 -> Instant.EPOCH;
            case 2 -> null;
            default -> observedAt.minusMillis((long) (Math.pow(random.nextDouble(), 4) * 31_000) - 300);
        };
    }
}
