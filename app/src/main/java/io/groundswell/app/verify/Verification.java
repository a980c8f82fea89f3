// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.verify;

import io.groundswell.broker.BrokerSettings;
import io.groundswell.broker.EmbeddedBroker;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.Story;
import io.groundswell.events.TopicCreator;
import io.groundswell.events.TopicReader;
import io.groundswell.events.Topics;
import io.groundswell.events.WindowKey;
import io.groundswell.ingest.IngestCounts;
import io.groundswell.ingest.IngestMeters;
import io.groundswell.ingest.PostProducer;
import io.groundswell.ingest.PostSource;
import io.groundswell.ingest.ProducerSettings;
import io.groundswell.ingest.Stories;
import io.groundswell.sentiment.SentimentModel;
import io.groundswell.streams.StreamSettings;
import io.groundswell.streams.WindowOracle;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends posts to a broker in this process, lets the topology work through them in a process of its own, and compares
 * every window that it has committed with what {@link WindowOracle} says of the posts that the broker holds.
 *
 * @param stories that are followed from first to last
 * @param sources of the posts, one after the other
 * @param program starts the program in another process; the {@code stream} command and its options follow
 * @param model for the oracle, the one that {@code program} uses; asked for when it is needed
 * @param options how the topology is run
 * @param folder takes the broker's data and the stores; the caller's to delete
 */
public record Verification(
        List<Story> stories,
        List<PostSource> sources,
        List<String> program,
        Supplier<SentimentModel> model,
        Options options,
        Path folder) {

    private static final String APPLICATION = "groundswell-verify";
    private static final String PREFIX = Topics.DEFAULT_PREFIX;

    /**
     * How the topology is run.
     *
     * @param partitions of the posts topic
     * @param threads of each stream process
     * @param kills how often the process is killed while it works
     * @param seed decides when
     * @param timeout for all posts to be processed
     * @param engine what reads the texts, as {@code stream} takes it
     * @param streamConfig properties of Kafka Streams that go over the program's own
     */
    public record Options(
            int partitions,
            int threads,
            int kills,
            long seed,
            Duration timeout,
            String engine,
            @Nullable Path streamConfig) {

        public Options {
            if (kills < 0) {
                throw new IllegalArgumentException("kills must not be negative: was " + kills);
            }
        }
    }

    /** Takes what is going on, a line at a time. */
    @FunctionalInterface
    public interface Say {
        void line(String text);
    }

    /**
     * What came of it.
     *
     * @param posts how many posts, deletes and account removals the topology was given
     * @param late how many of them were older than the retention when they came, and count nowhere
     * @param kills each of them struck
     * @param windows the comparison
     */
    public record Verdict(long posts, long late, List<Kill> kills, Comparison windows) {}

    /**
     * Does all of it.
     *
     * @throws IOException when a source cannot be read, the stream process ends by itself or the time is over
     * @throws IllegalStateException when a kill could not strike, since all was processed before
     * @throws IllegalArgumentException when the posts span more than the retention
     */
    public Verdict run(Say say) throws IOException, InterruptedException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.kept(folder.resolve("broker"), 0))) {
            Map<String, Object> client = Map.of("bootstrap.servers", broker.bootstrapServers());
            TopicCreator.createMissing(client, PREFIX, options.partitions());
            new Stories(client, PREFIX).apply(stories);
            IngestCounts sent = send(client);
            say.line("read " + number(sent.read()) + " posts, sent " + number(sent.sent()) + ", refused "
                    + number(sent.refusedInAll()));
            sent.examples().forEach(refusal -> say.line("  " + refusal));

            try (Progress progress = new Progress(client, APPLICATION, PREFIX);
                    StreamRun run = new StreamRun(
                            command(broker), folder.resolve("stream.log"), progress, options.timeout(), say)) {
                List<Kill> kills = run.kill(options.kills(), options.seed());
                run.awaitProcessed();
                say.line("all posts are processed; working out what the windows must say");
                WindowOracle oracle = new WindowOracle(StreamSettings.DEFAULT.windows(), stories, model.get());
                PostLog log = new PostLog(oracle, StreamSettings.DEFAULT.retention(), posts -> tell(posts, sent, say));
                log.read(client, PREFIX);
                if (log.posts() != sent.sent()) {
                    throw new IOException(
                            "the broker must hold the " + sent.sent() + " posts that were sent: held " + log.posts());
                }
                var expected = oracle.windows();
                run.awaitRest();
                return new Verdict(log.posts(), log.late(), kills, Comparison.of(expected, windows(client)));
            }
        }
    }

    private IngestCounts send(Map<String, Object> client) throws IOException, InterruptedException {
        try (PostProducer producer = PostProducer.open(
                ProducerSettings.live(client, PREFIX), new IngestMeters(new SimpleMeterRegistry(), "verify"))) {
            for (PostSource source : sources) {
                source.read(producer);
            }
            producer.endOfRun("verify");
            return producer.counts();
        }
    }

    private List<String> command(EmbeddedBroker broker) {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(
                "stream",
                "--application-id",
                APPLICATION,
                "--prefix",
                PREFIX,
                "--bootstrap-servers",
                broker.bootstrapServers(),
                "--threads",
                String.valueOf(options.threads()),
                "--state",
                folder.resolve("state").toString(),
                "--idle",
                "0s",
                "--http-port",
                "0",
                "--engine",
                options.engine()));
        if (options.streamConfig() != null) {
            command.addAll(List.of("--kafka-config", options.streamConfig().toString()));
        }
        return command;
    }

    private static void tell(long posts, IngestCounts sent, Say say) {
        if (posts % 20_000 == 0) {
            say.line(number(posts) + " of " + number(sent.sent()) + " posts judged");
        }
    }

    private static Map<WindowKey, SentimentWindow> windows(Map<String, Object> client) {
        return TopicReader.latest(client, PREFIX, Topics.WINDOWS, (record, reason) -> {
            throw reason;
        });
    }

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
