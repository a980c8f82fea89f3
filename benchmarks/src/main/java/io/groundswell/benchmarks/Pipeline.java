// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import io.groundswell.app.sample.SampleArchive;
import io.groundswell.events.Post;
import io.groundswell.sentiment.CachedModel;
import io.groundswell.sentiment.CoreNlpModel;
import io.groundswell.sentiment.CoreNlpSettings;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Posts per second: the topology with a constant score, with the real model, and the model alone on the very texts that
 * the topology scores. All in one run, since only ratios of one run mean something.
 */
@Command(
        name = "pipeline",
        mixinStandardHelpOptions = true,
        description = "Posts a second, from producer to visible window: without scoring, with it, and scoring alone.")
final class Pipeline implements Callable<Integer> {

    /** As the program has it. */
    private static final long CACHE_BYTES = 200L << 20;

    private static final int WARM_UP = 1_500;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--posts",
            defaultValue = "100000",
            description = "How many without scoring (default: ${DEFAULT-VALUE}).")
    private int posts;

    @Option(
            names = "--scored-posts",
            defaultValue = "5000",
            description = "How many with scoring (default: ${DEFAULT-VALUE}).")
    private int scoredPosts;

    @Option(
            names = "--density",
            defaultValue = "1000",
            description =
                    "Posts a second of their own time, as when so many come live; the fewer, the more windows close"
                            + " for each post (default: ${DEFAULT-VALUE}).")
    private int density;

    @Option(names = "--seed", defaultValue = "7", description = "Of the sample archive (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--threads", description = "Of the topology, and of the model alone (default: the processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws Exception {
        require(posts >= 2, "--posts must be at least 2: was " + posts);
        require(scoredPosts >= 2, "--scored-posts must be at least 2: was " + scoredPosts);
        require(density >= 1, "--density must be at least 1: was " + density);
        require(threads >= 1, "--threads must be at least 1: was " + threads);
        try (Machine machine = Machine.start()) {
            measure(machine);
        }
        return 0;
    }

    private void measure(Machine machine) throws Exception {
        say(
                "%d threads, %d processors, Java %s, heap of at most %,d MiB, seed %d, %,d posts a second of their own time",
                threads,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                Runtime.getRuntime().maxMemory() >> 20,
                seed,
                density);
        List<Post> few = Dense.posts(seed, scoredPosts, density);
        // Compiles what the others run, and tells which texts are scored.
        Texts.Recorder recorder = new Texts.Recorder(new ConstantModel());
        Flow.Result unused = new Flow("warm-up", threads, few).run(machine, recorder);
        Texts texts = recorder.texts();

        Flow.Result constant =
                new Flow("constant", threads, Dense.posts(seed, posts, density)).run(machine, new ConstantModel());
        say("(a) constant score    %s", line(constant));

        CoreNlpModel model = CoreNlpModel.load(CoreNlpSettings.DEFAULTS);
        Duration warm = warmUp(model);
        say("    model warmed up in %.1f s", seconds(warm));
        Duration before = texts.score(new CachedModel(model, CACHE_BYTES), threads);
        CachedModel cached = new CachedModel(model, CACHE_BYTES);
        Flow.Result scored = new Flow("scored", threads, few).run(machine, cached);
        Duration after = texts.score(new CachedModel(model, CACHE_BYTES), threads);
        Duration alone = before.plus(after).dividedBy(2);

        say("(b) real model        %s", line(scored));
        say(
                "(c) model alone       %,10d posts %10.2f s %,10.0f posts/s; %.2f s before (b), %.2f s after",
                scored.posts(), seconds(alone), scored.posts() / seconds(alone), seconds(before), seconds(after));
        say(
                "    of these posts %,d texts were scored, %,d of them from the cache",
                texts.texts().size(), cached.hits());
        say("(b)/(c) %.2f", seconds(alone) / seconds(scored.time()));
        say("(a)/(b) %.1f", rate(constant) / rate(scored));
    }

    /** Texts of another seed, so that the ones that are measured are new. */
    private Duration warmUp(CoreNlpModel model) throws Exception {
        return new Texts(SampleArchive.posts(seed + 1, WARM_UP)
                        .map(post -> new Texts.Text(post.text(), post.lang()))
                        .toList())
                .score(model, threads);
    }

    private static String line(Flow.Result result) {
        return String.format(
                Locale.ROOT,
                "%,10d posts %10.2f s %,10.0f posts/s; first window after %.2f s, %,d windows, %s resident",
                result.posts(),
                seconds(result.time()),
                rate(result),
                seconds(result.first()),
                result.windows(),
                mebibytes(result.resident()));
    }

    private static String mebibytes(OptionalLong bytes) {
        return bytes.isEmpty() ? "unknown" : String.format(Locale.ROOT, "%,d MiB", bytes.getAsLong() >> 20);
    }

    private static double rate(Flow.Result result) {
        return result.posts() / seconds(result.time());
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private void require(boolean rule, String message) {
        if (!rule) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private void say(String format, Object... arguments) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(Locale.ROOT, format, arguments));
        out.flush();
    }
}
