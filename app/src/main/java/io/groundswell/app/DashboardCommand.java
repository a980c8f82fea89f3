// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.dashboard.Dashboard;
import io.groundswell.dashboard.DashboardSettings;
import io.groundswell.dashboard.board.Limits;
import io.groundswell.dashboard.web.WebSettings;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the page. */
@Command(
        name = "dashboard",
        mixinStandardHelpOptions = true,
        description =
                "Serves the page: the followed stories, live, with what just changed; and the same figures as JSON"
                        + " and CSV under /api/v1. It only reads topics. Stop it with Ctrl-C.",
        footer = {
            "",
            "Whoever reaches an address of another machine than this one must know a token:",
            "GROUNDSWELL_DASHBOARD_TOKEN, or the first line of the file that --token-file names."
        })
final class DashboardCommand implements Callable<Integer> {

    private static final String TOKEN_VARIABLE = "GROUNDSWELL_DASHBOARD_TOKEN";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private KafkaOptions kafka;

    @Option(
            names = "--page-host",
            defaultValue = "127.0.0.1",
            description = "Address to serve the page on (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String host;

    @Option(
            names = "--page-port",
            defaultValue = "" + DashboardSettings.PORT,
            description = "Port to serve the page on; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "Its first line is the token that a reader must know, 16 characters at least.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--allow-host",
            split = ",",
            paramLabel = "NAME",
            description = "A name beside localhost by which readers may call the page; may be repeated.")
    private @Nullable List<String> hosts;

    @Option(
            names = "--application-id",
            defaultValue = "groundswell",
            description = "The topology whose lag is shown (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String applicationId;

    @Option(
            names = "--max-pages",
            defaultValue = "" + DashboardSettings.MOST_CLIENTS,
            description = "How many pages may be open at once (default: ${DEFAULT-VALUE}).")
    private int maxPages;

    @Override
    public Integer call() throws Exception {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        DashboardSettings settings = settings();
        try (Shutdown shutdown = Shutdown.onSignal();
                Dashboard dashboard = Dashboard.open(settings, registry, registry::scrape)) {
            spec.commandLine().getErr().println("look at " + dashboard.url());
            shutdown.await();
        }
        return 0;
    }

    private DashboardSettings settings() throws IOException {
        String token = token();
        try {
            WebSettings web =
                    new WebSettings(host, port, token, hosts == null ? Set.of() : Set.copyOf(hosts), maxPages);
            return new DashboardSettings(kafka.client(), kafka.prefix(), applicationId, Limits.DEFAULT, web);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private @Nullable String token() throws IOException {
        if (tokenFile == null) {
            return System.getenv(TOKEN_VARIABLE);
        }
        List<String> lines = Files.readAllLines(tokenFile);
        return lines.isEmpty() ? "" : lines.get(0).strip();
    }
}
