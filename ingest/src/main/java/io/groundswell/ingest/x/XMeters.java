// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import io.groundswell.ingest.live.LiveMeters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Meters of reading X, beside those of its connection and of what becomes of its posts. Thread-safe. */
public final class XMeters {

    private final LiveMeters connection;
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong left = new AtomicLong(-1);
    private final AtomicLong gaps = new AtomicLong();
    private final AtomicLong rules = new AtomicLong();

    /** @param connection counts how the stream comes and goes */
    public XMeters(LiveMeters connection, MeterRegistry registry) {
        this.connection = connection;
        gauge(registry, "groundswell.ingest.x.reads", "Posts that X has counted in this calendar month", reads::get);
        gauge(
                registry,
                "groundswell.ingest.x.budget",
                "Posts that may still be read in this month; NaN without a limit",
                () -> left.get() < 0 ? Double.NaN : (double) left.get());
        gauge(registry, "groundswell.ingest.x.gaps", "Gaps of the stream that the search has not filled", gaps::get);
        gauge(registry, "groundswell.ingest.x.rules", "Rules that X has for the followed stories", rules::get);
    }

    private static void gauge(MeterRegistry registry, String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    LiveMeters connection() {
        return connection;
    }

    void rules(int number) {
        rules.set(number);
    }

    void at(Progress progress) {
        ReadBudget budget = progress.budget();
        reads.set(budget.used());
        left.set(budget.isLimited() ? budget.left() : -1);
        gaps.set(progress.gaps().open().size());
    }
}
