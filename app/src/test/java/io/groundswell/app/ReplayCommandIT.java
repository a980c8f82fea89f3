// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundswell.app.replay.FoundRun;
import io.groundswell.app.replay.Run;
import io.groundswell.app.replay.RunSummary;
import io.groundswell.app.replay.RunTopology;
import io.groundswell.app.sample.SampleArchive;
import io.groundswell.app.sample.Samples;
import io.groundswell.events.Json;
import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.Topic;
import io.groundswell.events.TopicReader;
import io.groundswell.events.Topics;
import io.groundswell.events.WindowKey;
import io.groundswell.ingest.archive.ArchiveWriter;
import io.groundswell.streams.SentimentStreams;
import io.groundswell.streams.WindowFigures;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Replays as somebody with a broker of their own would do them, over an archive that is out of order and corrects itself. */
@ExtendWith(SharedBroker.class)
class ReplayCommandIT {

    @TempDir
    static Path samples;

    @TempDir
    Path folder;

    private static final String PREFIX = "installation.";
    private static final Installation LIVE = new Installation(PREFIX);

    private static Finished reference;

    @BeforeAll
    static void replayOnce() throws IOException {
        Finished.command(("samples --posts 600 --texts 150 --edits 4 --deletes 3 --removals 0.5 --shuffle 10m --late 2 "
                        + samples)
                .split(" "));
        LIVE.run("stories apply --partitions 2", OneTheme.write(stories()));
        LIVE.run("ingest archive --state", samples.resolve("ingest"), first(20));
        reference = replay("reference", "--json", archive());
    }

    @Test
    void givesTheSameWindowsToTheByteOnTwoInstancesAndTouchesNothingLive() throws Exception {
        Map<TopicPartition, Long> live = liveEnds();

        Finished replayed;
        try (SentimentStreams another = anotherInstance("two")) {
            replayed = replay("two", archive());
            assertThat(another.isLive()).isTrue();
        }

        assertThat(reference.exit()).as(reference.err()).isZero();
        assertThat(replayed.exit()).as(replayed.err()).isZero();
        Map<ByteBuffer, ByteBuffer> windows = latest("reference", Topics.WINDOWS);
        assertThat(windows).hasSizeGreaterThan(500);
        assertThat(latest("two", Topics.WINDOWS)).isEqualTo(windows);
        assertThat(latest("two", Topics.SWINGS)).isEqualTo(latest("reference", Topics.SWINGS));
        assertThat(windows(prefixOf("reference")).values())
                .extracting(SentimentWindow::status)
                .containsOnly(SentimentWindow.Status.CLOSED);
        String digest = Json.MAPPER.readTree(reference.out()).get("digest").asString();
        assertThat(replayed.out())
                .contains(String.format(Locale.ROOT, "closed %,d; digest %s", windows.size(), digest));
        assertThat(liveEnds()).isEqualTo(live);
    }

    @Test
    void exportsWhatGivesTheSameWindowsAgain() throws Exception {
        Installation heard = new Installation("heard.");
        heard.run("stories apply --partitions 2", stories());
        heard.run("ingest archive --end --state", samples.resolve("ingest"), archive());
        heard.processToTheEnd(samples.resolve("streams"), Models.load(Engine.SOCIAL));
        Path out = folder.resolve("night-ferry.jsonl.zst");

        Finished exported = heard.run("export --story", SampleArchive.STORY, "--out", out);
        Finished again = heard.run("export --story", SampleArchive.STORY, "--out", out);
        Finished replayed = replay("exported", out);

        assertThat(exported.exit()).as(exported.err()).isZero();
        assertThat(exported.err()).contains("posts of story night-ferry");
        assertThat(again.err()).contains("exists already");
        assertThat(replayed.exit()).as(replayed.err()).isZero();
        assertThat(figures(prefixOf("exported"))).hasSizeGreaterThan(500).isEqualTo(figures(heard.prefix()));
        assertThat(posts("exported"))
                .filteredOn(post -> post.op() != Post.Op.END_OF_RUN)
                .extracting(Post::op)
                .containsOnly(Post.Op.UPSERT);
        exportsOnlyWhatWasSaidInTheGivenTime(heard);
    }

    private void exportsOnlyWhatWasSaidInTheGivenTime(Installation heard) {
        Instant middle = SampleArchive.START.plus(SampleArchive.LENGTH.dividedBy(2));
        Path early = folder.resolve("early.jsonl");
        Path late = folder.resolve("late.jsonl");
        Path whole = folder.resolve("whole.jsonl");

        heard.run("export --story", SampleArchive.STORY, "--out", early, "--to", middle);
        heard.run("export --story", SampleArchive.STORY, "--out", late, "--from", middle);
        heard.run("export --story", SampleArchive.STORY, "--out", whole);
        Finished none = heard.run("export --story other", "--out", folder.resolve("none.jsonl"));

        assertThat(archived(early)).isNotEmpty().allMatch(post -> post.eventTime()
                .isBefore(middle));
        assertThat(archived(late)).isNotEmpty().noneMatch(post -> post.eventTime()
                .isBefore(middle));
        assertThat(Stream.of(early, late).flatMap(file -> archived(file).stream()))
                .containsExactlyInAnyOrderElementsOf(archived(whole));
        assertThat(archived(whole)).extracting(Post::handle).containsOnlyNulls();
        assertThat(archived(whole)).extracting(Post::stories).containsOnly(Set.of(SampleArchive.STORY));
        assertThat(none.err()).contains("nothing to export");
        assertThat(folder.resolve("none.jsonl")).doesNotExist();
    }

    @Test
    void leavesOutWhatHasBeenDeletedSince() throws Exception {
        Installation installation = new Installation("deletions.");
        installation.run("stories apply --partitions 2", stories());
        List<Post> posts = Files.readAllLines(first(100)).stream()
                .map(line -> Json.MAPPER.readValue(line, Post.class))
                .filter(post -> post.op() == Post.Op.UPSERT)
                .toList();
        Post deleted = posts.get(10);
        Post removed = posts.stream()
                .filter(post -> !post.author().equals(deleted.author()))
                .findFirst()
                .orElseThrow();
        Path later = folder.resolve("later.jsonl");
        try (ArchiveWriter writer = ArchiveWriter.to(later)) {
            writer.write(Post.delete(deleted.id(), deleted.platform(), deleted.author(), aYearAfter(deleted))
                    .version(deleted.version() + 10)
                    .build());
            writer.write(Post.accountRemoved(removed.platform(), removed.author(), aYearAfter(removed))
                    .build());
        }
        installation.run("ingest archive", "--state", folder.resolve("ingest"), later);

        Path thread = folder.resolve("thread.jsonl");
        try (ArchiveWriter writer = ArchiveWriter.to(thread)) {
            Post.Builder root = Post.upsert("x:root", Platform.X, "ann", deleted.observedAt());
            Post.Builder reply = Post.upsert("x:reply", Platform.X, "bob", deleted.observedAt());
            writer.write(root.text("The ferry is late").build());
            writer.write(reply.text("typical")
                    .kind(Post.Kind.REPLY)
                    .thread("x:root", "x:root")
                    .build());
        }

        Finished replayed = replayIn(installation, "deleted", "--alerts", first(100), thread);

        assertThat(replayed.exit()).as(replayed.err()).isZero();
        assertThat(replayed.err()).contains("2 posts and accounts are deleted live, and stay out");
        List<Post> sent = posts(new Run("deleted", installation.prefix()));
        assertThat(sent).extracting(Post::run).containsOnly("deleted");
        assertThat(sent)
                .filteredOn(post -> post.op() == Post.Op.UPSERT)
                .noneMatch(post -> post.id().equals(deleted.id()))
                .noneMatch(post -> post.author().equals(removed.author()))
                .hasSizeGreaterThan(posts.size() / 2);
        assertThat(sent)
                .filteredOn(post -> post.id().equals("x:reply"))
                .extracting(Post::stories)
                .as("a reply belongs to the stories of its root")
                .containsExactly(Set.of(SampleArchive.STORY));
        marksWhatItWritesAndListsAndDeletesIt(new Run("deleted", installation.prefix()), sent);
    }

    private static void marksWhatItWritesAndListsAndDeletesIt(Run run, List<Post> posts) throws Exception {
        Installation installation = new Installation(run.installation());
        Path folder = samples.resolve("runs").resolve(run.name());
        assertThat(folder).exists();
        assertThat(headers(run.prefix())).contains("run=" + run.name(), "alerts=on");
        assertThat(headers(prefixOf("reference"))).contains("run=reference", "alerts=off");

        Finished listed = installation.run("runs list --json");
        Finished table = installation.run("runs list");
        Finished deleted = installation.run("runs delete", "--state", samples.resolve("runs"), run.name());
        Finished missing = installation.run("runs delete", "--state", samples.resolve("runs"), run.name());

        FoundRun found = Json.MAPPER.readValue(listed.lines().get(0), FoundRun.class);
        assertThat(found.state()).isEqualTo(FoundRun.State.COMPLETE);
        assertThat(found.posts())
                .isEqualTo(posts.stream()
                        .filter(post -> post.op() != Post.Op.END_OF_RUN)
                        .count());
        assertThat(found.left()).isZero();
        assertThat(found.topics()).isGreaterThan(Topics.ALL.size());
        assertThat(found.bytes()).isPositive();
        assertThat(table.out()).contains(run.name(), "complete");
        assertThat(deleted.out()).startsWith("deleted " + run.name() + ": ");
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(folder).doesNotExist();
        assertThat(samples.resolve("runs/reference")).exists();
        assertThat(topics()).noneMatch(topic -> topic.startsWith(run.prefix()));
        assertThat(groups())
                .contains(new Run("reference", PREFIX).application())
                .doesNotContain(run.application());
    }

    @Test
    void goesOnWhereItWasInterrupted() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            List<Thread> replaying = new CopyOnWriteArrayList<>();
            CompletableFuture<Finished> stopped = CompletableFuture.supplyAsync(
                    () -> {
                        replaying.add(Thread.currentThread());
                        return replay("stopped", "--grace", "7d", "--speed", "1000", archive());
                    },
                    executor);
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(500)) // each look asks for every run
                    .until(() -> runs().stream().anyMatch(run -> run.name().equals("stopped") && run.posts() > 100));
            replaying.get(0).interrupt();
            assertThat(stopped.get(60, TimeUnit.SECONDS).err())
                    .contains("the same command goes on where this one stopped");
        } finally {
            executor.shutdownNow();
        }
        FoundRun interrupted = runs().stream()
                .filter(run -> run.name().equals("stopped"))
                .findFirst()
                .orElseThrow();

        Finished resumed = replay("stopped", archive());

        assertThat(interrupted.state()).isEqualTo(FoundRun.State.INTERRUPTED);
        assertThat(resumed.exit()).as(resumed.err()).isZero();
        assertThat(resumed.err()).contains("going on behind record");
        assertThat(latest("stopped", Topics.WINDOWS)).isEqualTo(latest("reference", Topics.WINDOWS));
    }

    @Test
    void needsNoKafkaWhereItIsEmbedded() throws IOException {
        Finished replayed = Finished.command(
                "replay",
                "--embedded",
                "--partitions=1",
                "--threads=1",
                "--engine=social",
                "--json",
                "--stories",
                stories().toString(),
                first(100).toString());

        assertThat(replayed.exit()).as(replayed.err()).isZero();
        RunSummary summary = Json.MAPPER.readValue(replayed.out(), RunSummary.class);
        assertThat(summary.posts()).isEqualTo(100);
        assertThat(summary.read()).isEqualTo(100);
        assertThat(summary.windows().count())
                .isPositive()
                .isEqualTo(summary.windows().closed());
        assertThat(summary.fullest()).isNotEmpty();
    }

    @Test
    void doesNothingTwiceAndMixesNoStories() throws IOException {
        Path other = Files.writeString(folder.resolve("stories.yaml"), """
                stories:
                  - id: other
                    title: Another
                    match: {phrases: [ferry]}
                """);

        Finished again = replay("reference", archive());
        Finished mixed = replay("reference", "--stories", other, archive());

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.err()).contains("read 0, sent 0");
        assertThat(again.out())
                .contains(Json.MAPPER.readTree(reference.out()).get("digest").asString());
        assertThat(mixed.exit()).isEqualTo(1);
        assertThat(mixed.err()).contains("run reference follows other stories already");
    }

    private static Instant aYearAfter(Post post) {
        return post.observedAt().plus(Duration.ofDays(365)).isAfter(Instant.now())
                ? Instant.now()
                : post.observedAt().plus(Duration.ofDays(365));
    }

    private static Path archive() {
        return samples.resolve(Samples.ARCHIVE);
    }

    private static Path stories() {
        return samples.resolve(Samples.STORIES);
    }

    private static Path first(int lines) throws IOException {
        return Files.write(
                samples.resolve("first-" + lines + ".jsonl"),
                Files.readAllLines(archive()).subList(0, lines));
    }

    private SentimentStreams anotherInstance(String name) throws InterruptedException {
        RunTopology topology = new RunTopology(new Run(name, PREFIX), 2, RunTopology.SETTLED, false, 1);
        return SentimentStreams.start(
                topology.settings(folder.resolve("another")),
                topology.client(SharedBroker.client()),
                Models.load(Engine.SOCIAL),
                new SimpleMeterRegistry());
    }

    private static Finished replay(String name, Object... more) {
        return replayIn(LIVE, name, more);
    }

    private static Finished replayIn(Installation installation, String name, Object... more) {
        return installation.run(
                "replay --engine social --partitions 2 --threads 1",
                Stream.concat(Stream.of("--run", name, "--state", samples.resolve("runs")), Stream.of(more))
                        .toArray());
    }

    private static List<Post> archived(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> Json.MAPPER.readValue(line, Post.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of each window that holds anything. */
    private static Map<WindowKey, WindowFigures> figures(String installation) {
        Map<WindowKey, WindowFigures> figures = new HashMap<>();
        windows(installation).forEach((key, window) -> figures.put(key, WindowFigures.of(window)));
        figures.values().removeIf(WindowFigures::isEmpty);
        return figures;
    }

    private static List<FoundRun> runs() {
        return LIVE.run("runs list --json").lines().stream()
                .map(line -> Json.MAPPER.readValue(line, FoundRun.class))
                .toList();
    }

    private static String prefixOf(String name) {
        return new Run(name, PREFIX).prefix();
    }

    private static Map<WindowKey, SentimentWindow> windows(String installation) {
        return TopicReader.latest(SharedBroker.client(), installation, Topics.WINDOWS, (record, reason) -> {
            throw reason;
        });
    }

    private static List<Post> posts(String name) {
        return posts(new Run(name, PREFIX));
    }

    private static List<Post> posts(Run run) {
        return new Installation(run.prefix()).posts();
    }

    private static Map<ByteBuffer, ByteBuffer> latest(String name, Topic<?, ?> topic) {
        Map<ByteBuffer, ByteBuffer> latest = new HashMap<>();
        TopicReader.read(
                SharedBroker.client(),
                prefixOf(name),
                raw(topic),
                record -> latest.put(ByteBuffer.wrap(record.key()), ByteBuffer.wrap(record.value())),
                (record, reason) -> {
                    throw reason;
                });
        return latest;
    }

    private static Set<String> headers(String prefix) {
        Set<String> headers = new HashSet<>();
        TopicReader.read(
                SharedBroker.client(),
                prefix,
                raw(Topics.WINDOWS),
                record -> {
                    for (Header header : record.headers()) {
                        headers.add(header.key() + "=" + new String(header.value(), UTF_8));
                    }
                },
                (record, reason) -> {});
        return headers;
    }

    private static Topic<byte[], byte[]> raw(Topic<?, ?> topic) {
        return new Topic<>(
                topic.name(),
                topic.version(),
                Serdes.ByteArray(),
                Serdes.ByteArray(),
                topic.cleanup(),
                topic.retention());
    }

    private static Set<String> topics() throws Exception {
        try (Admin admin = Admin.create(SharedBroker.client())) {
            return admin.listTopics().names().get();
        }
    }

    private static Set<String> groups() throws Exception {
        try (Admin admin = Admin.create(SharedBroker.client())) {
            return admin.listGroups().all().get().stream()
                    .map(group -> group.groupId())
                    .collect(Collectors.toSet());
        }
    }

    /** Where each live topic ends. */
    private static Map<TopicPartition, Long> liveEnds() throws Exception {
        try (Admin admin = Admin.create(SharedBroker.client())) {
            Set<String> live =
                    Topics.ALL.stream().map(topic -> topic.in(PREFIX)).collect(Collectors.toSet());
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            admin.describeTopics(live).allTopicNames().get().forEach((name, topic) -> topic.partitions()
                    .forEach(partition ->
                            latest.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin.listOffsets(latest).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        }
    }
}
