// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.sentiment.social.Ablation;
import io.groundswell.sentiment.social.Quality;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what each part of the social model is worth. */
@Command(
        name = "ablation",
        mixinStandardHelpOptions = true,
        description =
                "Trains the social model without each group of features and each kind of source in turn, and judges"
                        + " it by the test set of 2016, which no training sees. Takes about twenty minutes on two cores and"
                        + " 6 GB of memory; writes nothing.")
final class TrainAblationCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "The folder of the training sets, as for train social.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path data;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        out.println("without                   macro-recall   95 %          negative  neutral  positive");
        Ablation.measure(data, step -> out.println(line(step)), line -> {
            err.println(line);
            err.flush();
        });
        return 0;
    }

    private static String line(Ablation.Step step) {
        Quality quality = step.quality();
        return String.format(
                Locale.ROOT,
                "%-24s  %.3f          %.3f to %.3f  %.3f     %.3f    %.3f",
                step.without(),
                quality.macroRecall().value(),
                quality.macroRecall().low(),
                quality.macroRecall().high(),
                quality.recalls().get(0),
                quality.recalls().get(1),
                quality.recalls().get(2));
    }
}
