// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.broker.BrokerSettings;
import io.groundswell.broker.EmbeddedBroker;
import io.groundswell.events.Json;
import io.groundswell.events.Platform;
import io.groundswell.events.Polarity;
import io.groundswell.events.Post;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.Examples;
import io.groundswell.events.SentimentWindow.Status;
import io.groundswell.events.Story;
import io.groundswell.events.Topic;
import io.groundswell.events.TopicCreator;
import io.groundswell.events.Topics;
import io.groundswell.events.WindowKey;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class BriefCommandIT {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static EmbeddedBroker broker;

    @BeforeAll
    static void tellTheStory() throws Exception {
        broker = EmbeddedBroker.start(BrokerSettings.temporary());
        Map<String, Object> client = Map.of("bootstrap.servers", broker.bootstrapServers());
        TopicCreator.createMissing(client, Topics.DEFAULT_PREFIX, 2);
        send(Topics.STORIES, "bridge", story("bridge"));
        send(Topics.STORIES, "silence", story("silence"));
        send(Topics.STORIES, "over", story("over"));
        send(Topics.STORIES, "over", null);
        window(30, List.of("x:replaced"));
        window(60, List.of("x:kept", "x:deleted", "x:removed"));
        post(Post.upsert("x:kept", Platform.X, "anna", NOON)
                .text("the toll is too high")
                .handle("anna"));
        post(Post.upsert("x:deleted", Platform.X, "bert", NOON).text("I regret this"));
        post(Post.delete("x:deleted", Platform.X, "bert", NOON.plusSeconds(1)).version(1));
        post(Post.upsert("x:removed", Platform.X, "cleo", NOON).text("gone with the account"));
        post(Post.accountRemoved(Platform.X, "cleo", NOON.plusSeconds(1)));
        post(Post.upsert("x:other", Platform.X, "dora", NOON).text("about something else"));
        sendAborted("x:kept", "never committed");
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void summarizesWhatTheTopicsHold() {
        Run run = run("--story", "bridge");

        assertThat(run.error()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.output())
                .contains("# Discussion summary: The bridge story")
                .contains("60 posts, replies included, from 2026-03-01 12:00 to 2026-03-02 12:00 UTC (24 hours).")
                .contains("Sentiment is **overwhelmingly negative**")
                .contains("“the toll is too high”")
                .contains("## Bluesky Discussion Summary\n\nNo posts in that time.");
    }

    @Test
    void neverQuotesWhatWasDeletedOrWentWithItsAccountOrWasNotCommitted() {
        Run run = run("--story", "bridge", "--json");

        assertThat(run.output()).contains("the toll is too high");
        assertThat(run.output())
                .doesNotContain("I regret this", "gone with the account", "about something else", "never committed");
    }

    @Test
    void printsOneJsonObject() {
        Run run = run("--story", "bridge", "--platform", "X", "--json");

        JsonNode summary = Json.MAPPER.readTree(run.output());

        assertThat(summary.get("platforms")).hasSize(1);
        assertThat(summary.at("/platforms/0/mood").asString()).isEqualTo("OVERWHELMINGLY_NEGATIVE");
        assertThat(summary.at("/platforms/0/figures/posts").asLong()).isEqualTo(60);
        assertThat(run.output()).doesNotContain("anna");
    }

    @Test
    void namesVoicesWhenAsked() {
        assertThat(run("--story", "bridge", "--voices").output()).contains("**Influential voices:** @anna (1 post");
    }

    @Test
    void saysThatAStoryHasNoWindows() {
        Run run = run("--story", "silence");

        assertThat(run.code()).isZero();
        assertThat(run.output()).contains("Nothing that was said of this story in that time has been counted yet.");
    }

    @Test
    void namesTheStoriesThatThereAreWhenOneIsUnknown() {
        Run run = run("--story", "over");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.error()).contains("no story is called over; there are: bridge, silence");
    }

    @Test
    void refusesASpanThatIsNone() {
        assertThat(run("--story", "bridge", "--from", "2026-03-02T12:00:00Z").code())
                .isEqualTo(2);
        Run reversed = run("--story", "bridge", "--from", "2026-03-02T12:00:00Z", "--to", "2026-03-01T12:00:00Z");
        assertThat(reversed.code()).isEqualTo(2);
        assertThat(reversed.error()).contains("from must be before to: was 2026-03-02T12:00:00Z");
    }

    private record Run(int code, String output, String error) {}

    private static Run run(String... arguments) {
        StringWriter output = new StringWriter();
        StringWriter error = new StringWriter();
        CommandLine command = new CommandLine(new BriefCommand())
                .setExecutionExceptionHandler(new FailureMessage())
                .setOut(new PrintWriter(output))
                .setErr(new PrintWriter(error));
        String[] all = new String[arguments.length + 2];
        all[0] = "--bootstrap-servers";
        all[1] = broker.bootstrapServers();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        int code = command.execute(all);
        return new Run(code, output.toString(), error.toString());
    }

    private static Story story(String id) {
        return new Story(id, "The " + id + " story", Story.Match.NOTHING, List.of());
    }

    private static void window(long negative, List<String> examples) throws Exception {
        WindowKey key = new WindowKey("bridge", "x", "all", Duration.ofHours(24), NOON);
        send(
                Topics.WINDOWS,
                key,
                SentimentWindow.of(key, Status.CLOSED)
                        .labelled(negative, 0, 0)
                        .interval(-1, -0.9)
                        .scores(-0.5, 0.1)
                        .polarity(new Polarity(0.8, 0.1, 0.1))
                        .authors(negative, -1)
                        .examples(new Examples(examples, List.of(), List.of()))
                        .build());
    }

    private static void post(Post.Builder builder) throws Exception {
        Post post = builder.build();
        send(Topics.POSTS, post.author(), post);
    }

    private static <K, V> void send(Topic<K, V> topic, K key, @Nullable V value) throws Exception {
        try (Producer<K, V> producer = producer(topic, Map.of())) {
            producer.send(new ProducerRecord<>(topic.in(Topics.DEFAULT_PREFIX), key, value))
                    .get();
        }
    }

    private static void sendAborted(String id, String text) throws Exception {
        Post post =
                Post.upsert(id, Platform.X, "anna", NOON).version(9).text(text).build();
        try (Producer<String, Post> producer = producer(Topics.POSTS, Map.of("transactional.id", "aborting"))) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(Topics.POSTS.in(Topics.DEFAULT_PREFIX), "anna", post))
                    .get();
            producer.abortTransaction();
        }
    }

    private static <K, V> Producer<K, V> producer(Topic<K, V> topic, Map<String, Object> more) {
        Map<String, Object> config = new HashMap<>(more);
        config.put("bootstrap.servers", broker.bootstrapServers());
        return new KafkaProducer<>(
                config, topic.keys().serializer(), topic.values().serializer());
    }
}
