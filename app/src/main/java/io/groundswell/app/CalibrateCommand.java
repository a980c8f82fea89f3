// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.sentiment.CoreNlpCalibration;
import io.groundswell.sentiment.CoreNlpModel;
import io.groundswell.sentiment.CoreNlpSettings;
import io.groundswell.sentiment.FittedCalibration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fits the calibration of the CoreNLP engine. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = "Fits how CoreNLP's five classes become three probabilities, on labelled posts, and prints the"
                + " weights with what they are worth on posts held out. What it prints is what is shipped.")
final class CalibrateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Lines of id, label (0 negative, 1 neutral, 2 positive) and text, parted by tabs.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Path> files;

    @Option(
            names = "--held-out",
            required = true,
            paramLabel = "PREFIX",
            description = "Posts whose id begins so are not fitted on, but judged by.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String heldOut;

    @Option(names = "--fit", defaultValue = "3000", description = "Posts to fit on (default: ${DEFAULT-VALUE}).")
    private int fit;

    @Option(names = "--judge", defaultValue = "2000", description = "Posts to judge by (default: ${DEFAULT-VALUE}).")
    private int judge;

    @Option(names = "--seed", defaultValue = "1", description = "Of the draw of posts (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write it (default: standard output).")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        var plan = new CoreNlpCalibration.Plan(files, heldOut, fit, judge, seed);
        spec.commandLine()
                .getErr()
                .println("scoring " + (fit + judge) + " posts, some " + (fit + judge) / 100 + " seconds");
        FittedCalibration fitted = CoreNlpCalibration.fit(CoreNlpModel.load(CoreNlpSettings.DEFAULTS), plan);
        String properties = fitted.properties(LocalDate.now(ZoneOffset.UTC));
        if (out == null) {
            spec.commandLine().getOut().print(properties);
            spec.commandLine().getOut().flush();
        } else {
            Files.writeString(out, properties);
        }
        return 0;
    }
}
