// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import java.time.Duration;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command that holds all others. */
@Command(
        name = "groundswell",
        version = "Groundswell 0.1.0",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Says, minute by minute, how people on X and Bluesky feel about a story.",
        subcommands = {
            DemoCommand.class,
            BrokerCommand.class,
            StoriesCommand.class,
            IngestCommand.class,
            ReplayCommand.class,
            RunsCommand.class,
            ExportCommand.class,
            StreamCommand.class,
            WindowsCommand.class,
            SwingsCommand.class,
            AlertsCommand.class,
            BriefCommand.class,
            DashboardCommand.class,
            ScoreCommand.class,
            SamplesCommand.class,
            VerifyCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            CalibrateCommand.class,
            AutoComplete.GenerateCompletion.class,
            HelpCommand.class
        },
        footer = {
            "",
            "Every option that begins with -- is also read from the environment",
            "(--bootstrap-servers from GROUNDSWELL_BOOTSTRAP_SERVERS) and from the file that",
            "GROUNDSWELL_CONFIG names (bootstrap-servers=...); the command line wins, then",
            "the environment.",
            "",
            "Start here: groundswell demo"
        })
final class Groundswell implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Tell on standard error what happens inside.")
    void setVerbose(boolean verbose) {
        if (verbose) {
            Configurator.setRootLevel(Level.INFO);
            Configurator.setLevel("org.apache.kafka", Level.WARN);
        }
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Groundswell());
        commandLine.registerConverter(Duration.class, new Durations());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setDefaultValueProvider(Defaults.ofProcess());
        commandLine.setExecutionExceptionHandler(new FailureMessage());
        commandLine.setExecutionStrategy(new CommandLine.RunLast());
        return commandLine;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? For example: groundswell demo");
    }
}
