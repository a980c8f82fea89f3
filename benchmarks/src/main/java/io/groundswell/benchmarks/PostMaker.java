// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import io.groundswell.app.sample.SampleArchive;
import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Makes the posts of a {@link PostMix}, one after the other. Remembers a few hundred. Not thread-safe. */
final class PostMaker implements IntFunction<Post> {

    static final int AUTHORS = 50_000;

    private static final int TEMPLATES = 5_000;
    private static final int RECENT = 512;
    private static final int NEW_IN_100 = 94;
    private static final int DUPLICATE_IN_100 = 3;
    private static final int EDIT_IN_100 = 2;
    private static final double ABOUT_A_STORY = 0.9;
    private static final int SHORTEST = 60;
    private static final int LONGEST = 280;
    private static final int MOST_DELAYED_MILLIS = 30_000;

    private final PostMix mix;
    private final SplittableRandom random;
    private final List<Post> templates;
    private final Skewed authors = new Skewed(AUTHORS);
    private final @Nullable Post[] recent = new Post[RECENT];

    PostMaker(PostMix mix) {
        this.mix = mix;
        this.random = new SplittableRandom(mix.seed());
        this.templates = SampleArchive.posts(mix.seed(), TEMPLATES)
                .filter(post -> post.op() == Post.Op.UPSERT && !post.text().isBlank())
                .toList();
    }

    @Override
    public Post apply(int number) {
        Instant now = SampleArchive.START.plusNanos(SampleArchive.LENGTH.toNanos() / mix.posts() * number);
        int slot = random.nextInt(RECENT);
        Post earlier = recent[slot];
        int event = random.nextInt(100);
        if (earlier == null || event < NEW_IN_100) {
            recent[slot] = fresh(number, now);
            return recent[slot];
        }
        if (event < NEW_IN_100 + DUPLICATE_IN_100) {
            return earlier;
        }
        if (event < NEW_IN_100 + DUPLICATE_IN_100 + EDIT_IN_100) {
            recent[slot] = upsert(earlier.id(), earlier.author(), text(), earlier, now)
                    .version(earlier.version() + 1)
                    .createdAt(earlier.createdAt())
                    .build();
            return recent[slot];
        }
        recent[slot] = null;
        return Post.delete(earlier.id(), earlier.platform(), earlier.author(), now)
                .version(earlier.version() + 1)
                .source("made")
                .build();
    }

    private Post fresh(int number, Instant now) {
        String author = String.format("%016x", 0x9E3779B97F4A7C15L * (1 + authors.pick(random)));
        Post template = template();
        String id = template.platform() == Platform.X
                ? "x:" + (1_921_000_000_000_000_000L + number)
                : "at://did:plc:" + author + "/app.bsky.feed.post/" + Integer.toString(number, 32);
        return upsert(id, author, text(), template, now)
                .createdAt(now.minusMillis(random.nextInt(MOST_DELAYED_MILLIS)))
                .build();
    }

    private static Post.Builder upsert(String id, String author, String text, Post like, Instant now) {
        return Post.upsert(id, like.platform(), author, now)
                .kind(like.kind())
                .text(text)
                .lang(like.lang())
                .engagement(like.likes(), like.reposts(), like.replies())
                .source("made");
    }

    /** Of {@value #SHORTEST} to {@value #LONGEST} characters: sentences of the sample until there are enough. */
    private String text() {
        StringBuilder text = new StringBuilder(template().text());
        while (text.length() < SHORTEST) {
            text.append(' ').append(template().text());
        }
        String hashtag = random.nextDouble() < ABOUT_A_STORY ? " " + MadeStories.hashtag(story()) : "";
        text.setLength(Math.min(text.length(), LONGEST - hashtag.length()));
        return text.append(hashtag).toString();
    }

    private int story() {
        boolean first = mix.stories() == 1 || random.nextDouble() < mix.hot();
        return first ? 0 : 1 + random.nextInt(mix.stories() - 1);
    }

    private Post template() {
        return templates.get(random.nextInt(templates.size()));
    }
}
