// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.groundswell.events.Post;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real briefs, which are not part of this repository: checked where they lie beside it. */
class SeedBriefsTest {

    private static final Path SEEDS = seeds();

    @Test
    void findsTheVoicesOfABriefWithTwoDiscussions() throws Exception {
        assumeTrue(Files.isDirectory(SEEDS));
        RecordingSink sink = RecordingSink.sound();

        BriefSource.of(brief("002_"), AuthorKey.withSalt(null), SamplePosts.NOON)
                .read(sink);

        List<Post> posts = sink.posts.stream()
                .filter(post -> post.kind() != Post.Kind.REMARK)
                .toList();
        assertThat(posts).hasSize(10);
        assertThat(posts).allMatch(post -> post.text().length() < 40);
    }

    @Test
    void findsNoPostsInABriefWithoutDiscussion() throws IOException {
        assumeTrue(Files.isDirectory(SEEDS));

        assertThat(brief("000_").hasDiscussion()).isFalse();
    }

    private static Brief brief(String name) throws IOException {
        try (var files = Files.list(SEEDS)) {
            return Brief.read(files.filter(file -> file.getFileName().toString().startsWith(name))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private static Path seeds() {
        String chosen = System.getenv("GROUNDSWELL_SEEDS");
        return chosen == null ? Path.of("..", "..", "shared", "seeds") : Path.of(chosen);
    }
}
