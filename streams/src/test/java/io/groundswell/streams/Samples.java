// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import io.groundswell.events.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Stories and posts for the tests. */
final class Samples {

    static final Instant START = Instant.parse("2026-03-14T09:00:00Z");

    static final Story FERRY = new Story(
            "ferry",
            "The night ferry",
            new Story.Match(List.of("ferry"), List.of(), List.of(), List.of("x:root"), List.of("tooth ferry")),
            List.of(
                    new Story.Theme("safety", "Safety", List.of("safe"), List.of(), List.of()),
                    new Story.Theme("cost", "Cost", List.of("fare"), List.of(), List.of())));

    static final Story TRAM = new Story(
            "tram",
            "The tram",
            new Story.Match(List.of("tram"), List.of(), List.of(), List.of(), List.of()),
            List.of());

    static final List<Story> STORIES = List.of(FERRY, TRAM);

    private static final String[] FEELINGS = {"good", "bad", "bad", "plain", "unreadable"};
    private static final String[] SUBJECTS = {"ferry", "tram", "ferry and tram", "weather"};
    private static final String[] ENDINGS = {"", " safe", " fare", " safe fare"};

    private Samples() {}

    static Post.Builder post(String id, String author, Duration after, String text) {
        Instant at = START.plus(after);
        return Post.upsert(id, Platform.BLUESKY, author, at)
                .createdAt(at)
                .text(text)
                .source("test");
    }

    /** A log with everything that may happen to a post: duplicates, edits, deletes before and after, removals. */
    static List<Post> log(long seed, int count) {
        Random random = new Random(seed);
        List<Post> log = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Duration after = Duration.ofMillis((long) (i * 10_800_000.0 / count) - random.nextInt(50_000));
            String author = "author-" + (int) Math.abs(random.nextGaussian() * 40);
            Post post = random(random, "p" + i, author, after, 0);
            double what = random.nextDouble();
            if (what < 0.03) {
                log.add(delete(post, 1)); // before its post
                log.add(post);
            } else {
                log.add(post);
            }
            if (what > 0.95) {
                log.add(post);
            } else if (what > 0.92) {
                log.add(random(random, post.id(), author, after.plusMillis(random.nextInt(-60_000, 60_000)), 1));
            } else if (what > 0.89) {
                log.add(delete(post, 0));
            } else if (what > 0.888) {
                log.add(removal(author, post.observedAt()));
            }
        }
        return log;
    }

    private static Post random(Random random, String id, String author, Duration after, long version) {
        String text = "the " + pick(random, FEELINGS) + " " + pick(random, SUBJECTS) + pick(random, ENDINGS);
        double kind = random.nextDouble();
        return Post.upsert(id, random.nextInt(3) == 0 ? Platform.X : Platform.BLUESKY, author, START.plus(after))
                .createdAt(START.plus(after))
                .version(version)
                .kind(kind(kind))
                .stories(kind > 0.95 ? Set.of("tram") : Set.of())
                .engagement(random.nextInt(100), 0, 0)
                .text(text)
                .source("test")
                .build();
    }

    private static Post.Kind kind(double chance) {
        if (chance < 0.05) {
            return Post.Kind.REPOST;
        }
        if (chance < 0.08) {
            return Post.Kind.REMARK;
        }
        return chance < 0.14 ? Post.Kind.LIKE : Post.Kind.POST;
    }

    static Post delete(Post post, long version) {
        return Post.delete(post.id(), post.platform(), post.author(), post.observedAt())
                .version(version)
                .source("test")
                .build();
    }

    static Post removal(String author, Instant at) {
        return Post.accountRemoved(Platform.BLUESKY, author, at).source("test").build();
    }

    private static String pick(Random random, String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
