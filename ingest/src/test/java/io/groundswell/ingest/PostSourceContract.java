// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.events.Post;
import org.junit.jupiter.api.Test;

/** What every {@link PostSource} promises. */
public interface PostSourceContract {

    /** A source that gives at least three posts, newly made over the same input each time. */
    PostSource source() throws Exception;

    @Test
    default void givesTheSameIdsAgainInTheSameOrder() throws Exception {
        RecordingSink first = RecordingSink.sound();
        RecordingSink second = RecordingSink.sound();

        source().read(first);
        source().read(second);

        assertThat(first.ids()).hasSizeGreaterThanOrEqualTo(3).isEqualTo(second.ids());
    }

    @Test
    default void givesEachPostOnce() throws Exception {
        RecordingSink sink = RecordingSink.sound();

        source().read(sink);

        assertThat(sink.ids()).doesNotHaveDuplicates();
    }

    @Test
    default void saysWhereItsPostsComeFrom() throws Exception {
        RecordingSink sink = RecordingSink.sound();

        source().read(sink);

        assertThat(sink.posts).extracting(Post::source).doesNotContain("unknown");
    }

    @Test
    default void stopsWhenTheSinkBreaks() throws Exception {
        RecordingSink sink = RecordingSink.breakingAfter(2);

        assertThatThrownBy(() -> source().read(sink))
                .isInstanceOf(DeliveryException.class)
                .hasMessage("the sink broke: as it was told to");

        assertThat(sink.posts).hasSize(2);
    }

    @Test
    default void passesOnThatItWasInterrupted() throws Exception {
        PostSink interrupted = new PostSink() {
            @Override
            public void accept(Post post, Runnable settled) throws InterruptedException {
                throw new InterruptedException("as it was told to");
            }

            @Override
            public void refuse(Refusal refusal) {}

            @Override
            public void leave(NotWanted reason) {}

            @Override
            public void flush() {}
        };

        assertThatThrownBy(() -> source().read(interrupted)).isInstanceOf(InterruptedException.class);
    }
}
