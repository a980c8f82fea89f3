// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.events.Post;
import io.groundswell.events.TopicReader;
import io.groundswell.events.Topics;
import io.groundswell.sentiment.SentimentModel;
import io.groundswell.streams.SentimentStreams;
import io.groundswell.streams.StreamSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Topics on the {@link SharedBroker}, and the commands as somebody uses them there. */
record Installation(String prefix) {

    /** Runs a command. */
    Finished run(String command, Object... more) {
        return Finished.command(words(command, more));
    }

    /** A command as one types it: words with blanks between them, more words as they are, and where it works. */
    String[] words(String command, Object... more) {
        Stream<String> where = Stream.of("--bootstrap-servers", SharedBroker.bootstrapServers(), "--prefix", prefix);
        return Stream.of(Stream.of(command.split(" ")), Stream.of(more).map(Object::toString), where)
                .flatMap(words -> words)
                .toArray(String[]::new);
    }

    /** All that was sent, in the order of each partition. */
    List<Post> posts() {
        List<Post> posts = new ArrayList<>();
        TopicReader.read(
                SharedBroker.client(), prefix, Topics.POSTS, record -> posts.add(record.value()), (record, reason) -> {
                    throw reason;
                });
        return posts;
    }

    /** Runs the topology until every window of a run is closed; nobody watches them while they are open. */
    void processToTheEnd(Path state, SentimentModel model) throws Exception {
        StreamSettings settings = StreamSettings.DEFAULT
                .named(prefix + "streams", prefix)
                .withTimes(Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ZERO)
                .withResources(state, 2);
        try (SentimentStreams streams =
                SentimentStreams.start(settings, SharedBroker.client(), model, new SimpleMeterRegistry())) {
            streams.whenRunEnded().get(180, TimeUnit.SECONDS);
        }
    }
}
