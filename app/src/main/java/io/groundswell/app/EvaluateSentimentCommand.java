// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.events.Json;
import io.groundswell.sentiment.Scoring;
import io.groundswell.sentiment.SentimentModel;
import io.groundswell.sentiment.quantify.PriorShift;
import io.groundswell.sentiment.social.Judgement;
import io.groundswell.sentiment.social.LabelledPosts;
import io.groundswell.sentiment.social.Quality;
import io.groundswell.sentiment.social.ShiftedSamples;
import io.groundswell.sentiment.social.SocialModel;
import io.groundswell.sentiment.social.SocialSettings;
import io.groundswell.sentiment.social.TopicShares;
import io.groundswell.sentiment.social.Weights;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the polarity of labelled posts. */
@Command(
        name = "sentiment",
        mixinStandardHelpOptions = true,
        description =
                "Compares what a model says of labelled posts with their labels: recall, F1, accuracy, calibration,"
                        + " speed on one thread, and the share of each class by three ways of estimating it.",
        footer = {
            "",
            "A post that the model does not score counts as neutral, with equal probabilities;",
            "how many there were is told."
        })
final class EvaluateSentimentCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private EngineOption engine;

    @Parameters(
            paramLabel = "FILE",
            description = "Lines of id, label (0 negative, 1 neutral, 2 positive) and text, parted by tabs.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Option(names = "--only", paramLabel = "PREFIX", description = "Posts whose id begins so.")
    private @Nullable String only;

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "Weights for the social model, as 'train social' writes them; those shipped unless given.")
    private @Nullable Path weights;

    @Option(names = "--seed", defaultValue = "1", description = "Of the bootstrap (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        LabelledPosts posts = LabelledPosts.read(file).where(id -> only == null || id.startsWith(only));
        if (posts.size() == 0) {
            throw new IllegalArgumentException(
                    file + ": no post" + (only == null ? "" : " whose id begins with " + only));
        }
        if (posts.labels().stream().anyMatch(label -> label > 2)) {
            throw new IllegalArgumentException(file + ": labels must be 0, 1 or 2");
        }
        PrintWriter err = spec.commandLine().getErr();
        SentimentModel model = weights == null
                ? Models.uncached(engine.engine())
                : SocialModel.load(SocialSettings.DEFAULTS, Weights.read(weights));
        err.println("judging " + posts.size() + " posts");
        err.flush();
        QualityReport report = judge(posts, model);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.MAPPER.writeValueAsString(report));
        } else {
            report.lines().forEach(out::println);
        }
        out.flush();
        return 0;
    }

    private QualityReport judge(LabelledPosts posts, SentimentModel model) {
        List<Judgement> judgements = new ArrayList<>(posts.size());
        int unscored = 0;
        long start = System.nanoTime();
        for (int i = 0; i < posts.size(); i++) {
            Scoring scoring = model.score(posts.texts().get(i), "en");
            unscored += scoring instanceof Scoring.Unscored ? 1 : 0;
            judgements.add(new Judgement(posts.labels().get(i), polarity(scoring)));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        String name = weights == null ? engine.engine().word() : "social, " + weights.getFileName();
        return new QualityReport(
                name,
                unscored,
                Math.round(posts.size() / seconds),
                Quality.of(judgements, seed),
                ShiftedSamples.of(judgements, PriorShift.SOCIAL_DEVIATION, seed),
                TopicShares.of(judgements, posts.texts(), PriorShift.SOCIAL_DEVIATION));
    }

    private static Scoring.Polarity polarity(Scoring scoring) {
        return scoring instanceof Scoring.Sentiment sentiment
                ? sentiment.polarity()
                : new Scoring.Polarity(1 / 3.0, 1 / 3.0, 1 / 3.0);
    }
}
