// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Posts of many shapes, always the same. */
public final class SamplePosts {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private SamplePosts() {}

    public static Post number(int i) {
        Platform platform = i % 2 == 0 ? Platform.X : Platform.BLUESKY;
        String author = "author" + i % 17;
        if (i % 23 == 22) {
            return Post.delete("x:" + (i - 2), platform, author, NOON.plusSeconds(i))
                    .version(2)
                    .source("sample")
                    .build();
        }
        return Post.upsert("x:" + i, platform, author, NOON.plusSeconds(i))
                .version(1)
                .kind(i % 5 == 0 ? Post.Kind.REPLY : Post.Kind.POST)
                .text("Number " + i + " – the ferry 🛳 runs late again, café closed")
                .lang("en")
                .createdAt(NOON.plusSeconds(i - 3))
                .thread(i % 5 == 0 ? "x:0" : null, i % 5 == 0 ? "x:1" : null)
                .stories(Set.of("night-ferry"))
                .engagement(i, 1, 2)
                .source("sample")
                .build();
    }

    public static List<Post> list(int count) {
        return IntStream.range(0, count).mapToObj(SamplePosts::number).toList();
    }
}
