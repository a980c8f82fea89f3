// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextSearchTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final TextSearch search =
            new TextSearch(Map.of("x:1", NOON, "x:2", NOON.minusSeconds(60), "x:3", NOON.plusSeconds(60)));

    @Test
    void looksFromWhenTheFirstCanHaveBeenWritten() {
        assertThat(search.since()).isEqualTo(NOON.minusSeconds(60));
    }

    @Test
    void findsTheLastVersionOfWhatIsMissingAndNothingElse() {
        search.accept(said("x:1", "anna", 1));
        search.accept(said("x:1", "anna", 2));
        search.accept(said("x:4", "anna", 1));

        assertThat(search.found()).containsExactly(said("x:1", "anna", 2));
    }

    @Test
    void findsNothingThatWasDeletedOrWentWithItsAccountThoughItComesAgain() {
        search.accept(said("x:1", "anna", 1));
        search.accept(said("x:2", "bert", 1));
        search.accept(Post.delete("x:1", Platform.X, "anna", NOON).version(3).build());
        search.accept(
                Post.accountRemoved(Platform.X, "bert", NOON.plusSeconds(1)).build());

        search.accept(said("x:1", "anna", 2));
        search.accept(said("x:2", "bert", 1));

        assertThat(search.found()).isEmpty();
    }

    private static Post said(String id, String author, long version) {
        return Post.upsert(id, Platform.X, author, NOON)
                .version(version)
                .text(id + " in version " + version)
                .build();
    }
}
