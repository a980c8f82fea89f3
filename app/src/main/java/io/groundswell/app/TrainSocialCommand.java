// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.sentiment.social.SocialTraining;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the social model. */
@Command(
        name = "social",
        mixinStandardHelpOptions = true,
        description = "Trains the social model and writes its weights. The same data give the same bytes. Takes about"
                + " ten minutes on two cores and 6 GB of memory.",
        footer = {
            "",
            "DIR holds lines of id, label and text, parted by tabs, in the files that the model card names:",
            "polarity/semeval13_16_A.tsv and the other sets of polarity/ and auxiliary/. To measure on posts",
            "that training has not seen:",
            "",
            "  groundswell train social --data DIR --hold-out 2016test --out held-out.bin",
            "  groundswell evaluate sentiment DIR/polarity/semeval13_16_A.tsv --only 2016test: --weights held-out.bin"
        })
final class TrainSocialCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The folder of the training sets.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path data;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to write the weights.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Option(
            names = "--hold-out",
            paramLabel = "PREFIX",
            description = "Do not use posts of the target set whose id begins so.")
    private @Nullable String heldOut;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IllegalArgumentException("--out must lie in a folder that exists: was " + out);
        }
        SocialTraining.train(data, heldOut, line -> {
                    err.println(line);
                    err.flush();
                })
                .write(out);
        err.println("wrote " + out + ", " + Files.size(out) + " bytes");
        return 0;
    }
}
