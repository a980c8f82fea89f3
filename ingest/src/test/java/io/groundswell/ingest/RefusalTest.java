// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void isSafeToPrintWhateverItSpeaksOf() {
        Refusal refusal = new Refusal(
                "a\u001B[2J.jsonl:1", Refusal.Reason.INVALID, "was \n\u202Eevil\u0000 \uD83D é 😀" + "x".repeat(1_000));

        assertThat(refusal.where()).isEqualTo("a\uFFFD[2J.jsonl:1");
        assertThat(refusal.detail())
                .startsWith("was \uFFFD\uFFFDevil\uFFFD \uFFFD é 😀x")
                .hasSizeLessThanOrEqualTo(301);
    }

    @Test
    void namesItsReasonAsAMetricsLabel() {
        assertThat(Refusal.Reason.TEXT_TOO_LONG.label()).isEqualTo("text_too_long");
    }
}
