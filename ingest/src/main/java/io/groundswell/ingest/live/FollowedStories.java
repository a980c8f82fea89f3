// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.live;

import io.groundswell.events.Post;
import io.groundswell.events.Story;
import io.groundswell.events.TopicReader;
import io.groundswell.events.Topics;
import io.groundswell.ingest.DeliveryException;
import io.groundswell.ingest.PostsTopic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stories that are followed at this moment, as the {@code stories} topic has them, and what finds a post's among
 * them. A record that is no story is ignored: what was followed under its key stays. Thread-safe.
 */
public final class FollowedStories implements StoryFinder, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FollowedStories.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Map<String, Object> kafka;
    private final String prefix;
    private final Function<Collection<Story>, StoryFinder> compiler;
    private final Map<String, Story> stories = new TreeMap<>();
    private final CompletableFuture<@Nullable Void> caughtUp = new CompletableFuture<>();
    private final Thread thread = new Thread(this::follow, "stories");
    private @Nullable StoryFinder finder;
    private List<Story> list = List.of();

    private FollowedStories(
            Map<String, Object> kafka, String prefix, Function<Collection<Story>, StoryFinder> compiler) {
        this.kafka = new HashMap<>(kafka);
        this.kafka.keySet().retainAll(ConsumerConfig.configNames());
        this.prefix = prefix;
        this.compiler = compiler;
        thread.setDaemon(true);
    }

    /**
     * Returns when all stories are read that are there now.
     *
     * @param compiler makes the finder of these stories; throws an {@link IllegalArgumentException} for a story that
     *     cannot be followed
     * @throws DeliveryException when the topic cannot be read
     */
    public static FollowedStories follow(
            Map<String, Object> kafka, String prefix, Function<Collection<Story>, StoryFinder> compiler)
            throws DeliveryException, InterruptedException {
        FollowedStories followed = new FollowedStories(kafka, prefix, compiler);
        followed.thread.start();
        try {
            followed.caughtUp.get();
            return followed;
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new DeliveryException(
                    "cannot read " + Topics.STORIES.in(prefix) + " at " + PostsTopic.servers(kafka),
                    PostsTopic.deepest(cause));
        } catch (InterruptedException e) {
            followed.close();
            throw e;
        }
    }

    /** By id. The same list is returned for as long as nothing has changed. */
    public synchronized List<Story> stories() {
        return list;
    }

    @Override
    public Set<String> storiesOf(Post post) {
        return finder().storiesOf(post);
    }

    /** Compiled when first asked for after a change, so that reading a thousand stories compiles once. */
    private synchronized StoryFinder finder() {
        StoryFinder current = finder;
        if (current == null) {
            current = compiler.apply(list);
            finder = current;
        }
        return current;
    }

    private void follow() {
        while (true) {
            Set<String> seen = new HashSet<>();
            try {
                TopicReader.follow(
                        kafka,
                        prefix,
                        Topics.STORIES,
                        record -> {
                            seen.add(record.key());
                            change(record);
                        },
                        () -> caughtUp(seen),
                        (record, reason) -> ignored(
                                new String(
                                        record.key() == null ? new byte[0] : record.key(),
                                        java.nio.charset.StandardCharsets.UTF_8),
                                reason));
            } catch (InterruptedException | InterruptException e) {
                return;
            } catch (KafkaException e) {
                if (caughtUp.completeExceptionally(e)) {
                    return;
                }
                LOG.warn("the stories cannot be read, so they stay as they are: {}", e.getMessage());
            }
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** What was dropped while the topic could not be read may have left no trace in it. */
    private void caughtUp(Set<String> seen) {
        synchronized (this) {
            if (stories.keySet().retainAll(seen)) {
                list = List.copyOf(stories.values());
                finder = null;
            }
        }
        caughtUp.complete(null);
    }

    private void change(ConsumerRecord<String, Story> record) {
        @Nullable Story story = record.value();
        if (story != null && !story.id().equals(record.key())) {
            ignored(String.valueOf(record.key()), new IllegalArgumentException("its key must be its id " + story.id()));
            return;
        }
        try {
            if (story != null) {
                var unused = compiler.apply(List.of(story));
            }
        } catch (IllegalArgumentException e) {
            ignored(story.id(), e);
            return;
        }
        synchronized (this) {
            if (story == null) {
                stories.remove(record.key());
            } else {
                stories.put(story.id(), story);
            }
            list = List.copyOf(stories.values());
            finder = null;
        }
    }

    private static void ignored(String key, Exception reason) {
        LOG.warn("the record {} of the stories topic is ignored: {}", key, reason.getMessage());
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
