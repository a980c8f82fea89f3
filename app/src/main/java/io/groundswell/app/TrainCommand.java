// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands that make weights. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "MODEL",
        description = "Makes the weights of a model from labelled posts, or says what each part of it is worth.",
        subcommands = {TrainSocialCommand.class, TrainAblationCommand.class})
final class TrainCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which model? For example: groundswell train social");
    }
}
