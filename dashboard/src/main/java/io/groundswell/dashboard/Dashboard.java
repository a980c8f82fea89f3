// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard;

import io.groundswell.dashboard.source.Runs;
import io.groundswell.dashboard.web.Site;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;

/**
 * The page, as long as it is open. It only reads topics: whatever it shows, a user could show with a consumer of their
 * own.
 */
public final class Dashboard implements AutoCloseable {

    private final Runs runs;
    private final Site site;
    private final String host;

    private Dashboard(DashboardSettings settings, MeterRegistry registry, Supplier<String> metrics) {
        this.runs = Runs.follow(settings.kafka(), settings.prefix(), settings.applicationId(), settings.limits());
        try {
            this.site = Site.start(settings.web(), runs, metrics);
        } catch (RuntimeException e) {
            runs.close();
            throw new IllegalStateException(
                    "the page cannot be served on " + settings.web().host() + ":"
                            + settings.web().port() + ": " + e.getMessage(),
                    e);
        }
        this.host = settings.web().host();
        Gauge.builder("groundswell.dashboard.clients", site, Site::clients)
                .description("Open pages")
                .register(registry);
        FunctionCounter.builder("groundswell.dashboard.dropped", site, Site::dropped)
                .description("Pages that could not keep up and were dropped")
                .register(registry);
        Gauge.builder(
                        "groundswell.dashboard.windows",
                        runs,
                        all -> all.live().board().memory().points())
                .description("Windows that the page remembers")
                .register(registry);
    }

    /**
     * Opens it. The page answers at once, and has its figures when the topics are read.
     *
     * @param registry takes the meters {@code groundswell_dashboard_…}
     * @param metrics what {@code /metrics} shows
     * @throws IllegalStateException when the page cannot be served, for instance because the port is taken
     */
    public static Dashboard open(DashboardSettings settings, MeterRegistry registry, Supplier<String> metrics) {
        return new Dashboard(settings, registry, metrics);
    }

    /** Where a browser finds it. */
    public String url() {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + site.port() + "/";
    }

    /** Whether all figures are read that were there at first. */
    public boolean isReady() {
        return runs.live().isReady();
    }

    @Override
    public void close() {
        site.close();
        runs.close();
    }
}
