// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IngestMetersTest {

    private static final Refusal REFUSAL = new Refusal("a:1", Refusal.Reason.ENCODING, "not UTF-8");

    @Test
    void countsEachRunAloneAndTheirSumInTheRegistry() {
        var registry = new SimpleMeterRegistry();
        IngestMeters first = new IngestMeters(registry, "archive");
        IngestMeters second = new IngestMeters(registry, "archive");

        first.read();
        first.sent();
        second.read();
        second.refused(REFUSAL);

        assertThat(first.counts().read()).isEqualTo(1);
        assertThat(second.counts().refused()).isEqualTo(Map.of(Refusal.Reason.ENCODING, 1L));
        assertThat(registry.get("groundswell.ingest.read")
                        .tag("source", "archive")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(registry.get("groundswell.ingest.refused")
                        .tag("reason", "encoding")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.getMeters()).allMatch(meter -> meter.getId().getDescription() != null);
    }

    @Test
    void keepsTheFirstRefusalsAndCountsTheRest() {
        IngestMeters meters = new IngestMeters(new CompositeMeterRegistry(), "archive");

        for (int i = 0; i < 1_000; i++) {
            meters.refused(new Refusal("a:" + i, Refusal.Reason.INVALID, "bad"));
        }

        assertThat(meters.counts().refusedInAll()).isEqualTo(1_000);
        assertThat(meters.counts().examples()).hasSize(20).first().hasToString("a:0: bad");
    }
}
