// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundswell.events.Post;
import io.groundswell.simulator.jetstream.EventLog;
import io.groundswell.simulator.jetstream.Firehose;
import io.groundswell.simulator.jetstream.JetstreamSimulator;
import io.groundswell.simulator.x.SaidPost;
import io.groundswell.simulator.x.SimulatedLimits;
import io.groundswell.simulator.x.XSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Following a story live as the README tells it, but that the platforms are simulators. */
@ExtendWith(SharedBroker.class)
class LiveCommandsIT {

    private static final String TOKEN = "AAAA-a-token-of-this-test-alone";
    private static final Duration PATIENCE = Duration.ofMinutes(2); // machines pause

    private static final Installation ON_X = new Installation("on-x.");
    private static final Installation ON_BLUESKY = new Installation("on-bluesky.");

    @TempDir
    static Path folder;

    @Test
    void followsAStoryOnXAndTellsTheTokenNobody() throws Exception {
        follow(ON_X);
        Path token = Files.writeString(folder.resolve("token"), TOKEN + "\n");
        try (XSimulator x = XSimulator.start(0, TOKEN, SimulatedLimits.X.beating(Duration.ofMillis(100)));
                Running listening =
                        Running.command(ON_X.words("ingest x --budget 1000 --api", x.uri(), "--x-token-file", token))) {
            await().atMost(PATIENCE).until(() -> x.isHeard() || !listening.isRunning());
            SaidPost said = x.say(1, "The night ferry is gone");
            x.say(2, "A ferry by day");
            await().atMost(PATIENCE).until(() -> !ON_X.posts().isEmpty() || !listening.isRunning());

            Finished stopped = listening.stop();

            assertThat(stopped.exit()).as(stopped.err()).isZero();
            assertThat(ON_X.posts()).extracting(Post::id).containsExactly("x:" + said.id());
            assertThat(ON_X.posts()).extracting(Post::stories).containsExactly(Set.of("ferry"));
            assertThat(stopped.err())
                    .contains("sending to on-x.posts as x")
                    .contains("posts about one story are sent")
                    .contains("read 1, sent 1, refused 0")
                    .doesNotContain(TOKEN);
            assertThat(stopped.out()).isEmpty();
        }
    }

    @Test
    void followsAStoryOnBlueskyAndGoesOnWhereItWasStopped() throws Exception {
        follow(ON_BLUESKY);
        EventLog log = new EventLog();
        Firehose firehose = new Firehose(log, 7, "night ferry");
        speak(firehose);
        Set<String> likes = new HashSet<>();
        try (JetstreamSimulator host = JetstreamSimulator.start(log)) {
            Finished first = listenUntilAllIsSent(host, firehose, likes);
            speak(firehose);
            likes.add(firehose.like(firehose.wanted().values().iterator().next()));
            Finished second = listenUntilAllIsSent(host, firehose, likes);

            assertThat(first.exit()).as(first.err()).isZero();
            assertThat(second.exit()).as(second.err()).isZero();
            assertThat(first.err())
                    .contains("posts about one story are sent")
                    .containsPattern("read \\d+, sent \\d+, refused 0, not wanted \\d+");
        }
        assertThat(ids()).isEqualTo(wanted(firehose, likes));
    }

    private static void speak(Firehose firehose) {
        for (int i = 0; i < 300; i++) {
            firehose.emit();
        }
    }

    private static Finished listenUntilAllIsSent(JetstreamSimulator host, Firehose firehose, Set<String> likes)
            throws Exception {
        try (Running listening = Running.command(
                ON_BLUESKY.words("ingest bluesky --likes --since 2h --rewind 0s --host", host.address()))) {
            await().atMost(PATIENCE).until(() -> ids().containsAll(wanted(firehose, likes)) || !listening.isRunning());
            return listening.stop();
        }
    }

    private static Set<String> wanted(Firehose firehose, Set<String> likes) {
        Set<String> wanted = new HashSet<>(likes);
        wanted.addAll(firehose.wanted().keySet());
        return wanted;
    }

    private static Set<String> ids() {
        return ON_BLUESKY.posts().stream()
                .filter(post -> post.op() == Post.Op.UPSERT)
                .map(Post::id)
                .collect(Collectors.toSet());
    }

    private static void follow(Installation installation) throws IOException {
        Path stories = Files.writeString(folder.resolve("stories.yaml"), """
                stories:
                  - id: ferry
                    title: The night ferry
                    match: {phrases: [night ferry]}
                """);
        Finished applied = installation.run("stories apply", stories);
        assertThat(applied.exit()).as(applied.err()).isZero();
    }
}
