// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import io.groundswell.ingest.NotWanted;
import io.groundswell.ingest.PostSink;
import io.groundswell.ingest.Refusal;
import io.groundswell.ingest.archive.ArchiveFiles;
import io.groundswell.ingest.archive.ArchiveInput;
import io.groundswell.ingest.archive.Checkpoint;
import io.groundswell.ingest.live.ThreadedSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveQueueTest {

    private static final Post ROOT = post("x:1").text("the ferry is late").build();
    private static final Post REPLY = post("x:2")
            .kind(Post.Kind.REPLY)
            .thread("x:1", "x:1")
            .text("typical")
            .build();

    @TempDir
    Path folder;

    private final List<Post> sent = new ArrayList<>();
    private boolean reachable = true;
    private List<ArchiveInput> archives;

    @BeforeEach
    void writeArchives() throws IOException {
        Files.writeString(folder.resolve("1"), "");
        Files.writeString(folder.resolve("2"), "");
        archives = ArchiveFiles.find(
                List.of(folder.resolve("1").toString(), folder.resolve("2").toString()));
    }

    @Test
    void knowsTheThreadsOfArchivesThatAnInterruptedRunHasSent() throws Exception {
        ArchiveQueue queue = new ArchiveQueue(archives, this::read, folder, "posts#1");
        reachable = false;
        assertThatThrownBy(() -> queue.send(threaded())).hasMessage("gone");
        reachable = true;

        queue.send(threaded());

        assertThat(sent).containsExactly(ROOT, REPLY.withStories(Set.of("ferry")));
    }

    /** The first archive holds the root, the second the reply. */
    private void read(ArchiveInput archive, @Nullable Checkpoint checkpoint, PostSink sink)
            throws IOException, InterruptedException {
        boolean first = archive.name().endsWith("1");
        if (!first && !reachable) {
            throw new IOException("gone");
        }
        sink.accept(first ? ROOT : REPLY);
    }

    private PostSink threaded() {
        return new ThreadedSink(
                new PostSink() {
                    @Override
                    public void accept(Post post, Runnable settled) {
                        sent.add(post);
                        settled.run();
                    }

                    @Override
                    public void refuse(Refusal refusal) {}

                    @Override
                    public void leave(NotWanted reason) {}

                    @Override
                    public void flush() {}
                },
                post -> post.text().contains("ferry") ? Set.of("ferry") : Set.of());
    }

    private static Post.Builder post(String id) {
        return Post.upsert(id, Platform.X, "ann", Instant.parse("2026-05-09T12:00:00Z"));
    }
}
