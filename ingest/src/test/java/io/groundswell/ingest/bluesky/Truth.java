// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import io.groundswell.ingest.IngestCounts;
import io.groundswell.simulator.jetstream.Firehose;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What was said, against what is committed. */
final class Truth {

    private Truth() {}

    /** What was said about the word until one moment. */
    record Snapshot(Set<String> wanted, Set<String> deleted, Set<String> removed) {

        void assertIn(Collection<Post> committed) {
            assertThat(missing(wanted, ids(committed, Post.Op.UPSERT)))
                    .as("posts that are missing")
                    .isEmpty();
            assertThat(missing(deleted, ids(committed, Post.Op.DELETE)))
                    .as("deletions that are missing")
                    .isEmpty();
            assertThat(missing(removed, authors(committed)))
                    .as("removals that are missing")
                    .isEmpty();
        }
    }

    static Snapshot snapshot(Firehose said) {
        return new Snapshot(said.wanted().keySet(), said.deleted(), keys(said));
    }

    private static Set<String> missing(Set<String> wanted, Set<String> there) {
        return wanted.stream().filter(id -> !there.contains(id)).collect(Collectors.toSet());
    }

    /** Nothing that was wanted is missing, and nothing is there that was not. */
    static void assertKept(Firehose said, Collection<Post> committed) {
        assertThat(ids(committed, Post.Op.UPSERT))
                .as("posts")
                .containsExactlyInAnyOrderElementsOf(said.wanted().keySet());
        assertThat(ids(committed, Post.Op.DELETE)).as("deletions").containsAll(said.deleted());
        assertThat(authors(committed)).as("removals").containsAll(keys(said));
        assertThat(committed)
                .filteredOn(post -> post.kind() == Post.Kind.REPLY)
                .as("replies say whose thread they are of")
                .allSatisfy(post -> assertThat(post.stories()).containsExactly(Follower.WORD));
    }

    /** All that was read is counted, and what is counted as sent is there. */
    static void assertConserved(IngestCounts counts, List<Post> committed) {
        assertThat(counts.read()).isEqualTo(counts.sent() + counts.refusedInAll() + counts.notWantedInAll());
        assertThat(counts.sent()).as("sent").isEqualTo(committed.size());
    }

    private static Set<String> ids(Collection<Post> posts, Post.Op op) {
        return posts.stream().filter(post -> post.op() == op).map(Post::id).collect(Collectors.toSet());
    }

    private static Set<String> authors(Collection<Post> posts) {
        return posts.stream()
                .filter(post -> post.op() == Post.Op.ACCOUNT_REMOVED)
                .map(Post::author)
                .collect(Collectors.toSet());
    }

    private static Set<String> keys(Firehose said) {
        return said.removed().stream()
                .map(did -> Follower.AUTHORS.of(Platform.BLUESKY, did))
                .collect(Collectors.toSet());
    }
}
