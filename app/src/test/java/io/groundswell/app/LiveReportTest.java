// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.ingest.IngestCounts;
import io.groundswell.ingest.NotWanted;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveReportTest {

    private static final IngestCounts COUNTS =
            new IngestCounts(30_214, 171, Map.of(), Map.of(NotWanted.NO_STORY, 30_043L), List.of());

    @Test
    void saysInALineHowALiveSourceDoes() {
        assertThat(LiveReport.line(COUNTS, 1, Duration.ofMillis(432)))
                .isEqualTo("read 30,214, sent 171, refused 0, not wanted 30,043; connected once, 0.4 s behind");
    }

    @Test
    void saysHowFarItHasToCatchUp() {
        assertThat(LiveReport.line(COUNTS, 12, Duration.ofMinutes(95))).endsWith("; connected 12 times, 95 min behind");
    }
}
