// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.alerts.AlertFile;
import io.groundswell.alerts.AlertSettings;
import io.groundswell.alerts.Alerts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells people of swings. */
@Command(
        name = "alerts",
        mixinStandardHelpOptions = true,
        description =
                "Tells people of swings: by a webhook, Slack, Alertmanager, e-mail or on the terminal, as the file"
                        + " says. Each is told at least once, under an id that stays the same; what cannot be told becomes a dead"
                        + " letter. Stop it with Ctrl-C; it goes on where it stopped.",
        footer = {
            "",
            "sinks:",
            "  desk:   {type: slack, urlEnv: DESK_SLACK_URL}",
            "  system: {type: webhook, url: 'https://example.org/swings', secretFile: webhook.secret}",
            "  pager:  {type: alertmanager, url: 'http://127.0.0.1:9093'}",
            "  mail:   {type: email, host: mail.example.org, user: desk, passwordEnv: MAIL_PASSWORD,",
            "           from: groundswell@example.org, to: [desk@example.org]}",
            "  screen: {type: terminal}",
            "routes:",
            "  - {to: [desk], severity: major, quiet: {from: '22:00', to: '07:00', zone: Europe/Berlin}}",
            "  - {to: [mail, pager], stories: [night-ferry], kinds: [flip, level], each: true}",
            "",
            "A route takes every story, severity and kind unless it says which; of swings that belong",
            "together the first and the story's own, unless each is true. Secrets and secret URLs are",
            "read from a variable (...Env) or a file (...File)."
        })
final class AlertsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private KafkaOptions kafka;

    @Parameters(paramLabel = "FILE", description = "Whom to tell of what, in YAML; see below.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Option(
            names = "--group-id",
            defaultValue = "groundswell-alerts",
            description = "Begins the names of the consumer groups, one for each sink (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String groupId;

    @Option(
            names = "--max-age",
            defaultValue = "1h",
            description = "What happened longer ago is not told (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Duration maxAge;

    @Option(names = "--old-too", description = "Tell swings of any age, those of replays and archives too.")
    private boolean oldToo;

    @Option(
            names = "--give-up",
            defaultValue = "5m",
            description = "How long a sink is tried before a swing becomes a dead letter (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Duration giveUp;

    @Option(names = "--rehearse", description = "Tell each sink of a swing that is made up, once, and exit.")
    private boolean rehearse;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        AlertFile alertFile = AlertFile.read(file);
        if (rehearse) {
            var lines = Alerts.rehearse(alertFile, System.getenv(), out);
            lines.forEach(err::println);
            return lines.stream().allMatch(line -> line.endsWith(": told")) ? 0 : 1;
        }
        AlertSettings settings = new AlertSettings(kafka.prefix(), groupId, oldToo ? Duration.ZERO : maxAge, giveUp);
        try (Shutdown shutdown = Shutdown.onSignal();
                Alerts alerts = Alerts.start(alertFile, settings, kafka.client(), System.getenv(), out)) {
            alerts.summary().forEach(line -> err.println("telling " + line.substring(0, line.indexOf(':'))));
            int exit = waitFor(alerts, shutdown);
            alerts.summary().forEach(err::println);
            return exit;
        }
    }

    private static int waitFor(Alerts alerts, Shutdown shutdown) throws InterruptedException, ExecutionException {
        while (!shutdown.isRequested()) {
            try {
                Throwable cause = alerts.whenFailed().get(200, TimeUnit.MILLISECONDS);
                throw new IllegalStateException("alerts stopped: " + cause.getMessage(), cause);
            } catch (TimeoutException stillRunning) {
                // as it should
            }
        }
        return 0;
    }
}
