// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlackSinkTest {

    @Test
    void letsNoNameMentionAnybodyOrLinkAnywhere() throws Exception {
        try (Receiver receiver = new Receiver()) {
            new SlackSink(receiver.url("/services/x"))
                    .send(Swings.of("1", "night-ferry", "<!channel> & <https://example.org>", Swings.NOON));

            String text = receiver.requests.get(0).json().at("/text").stringValue();
            assertThat(text).contains("&lt;!channel&gt; &amp; &lt;https").doesNotContain("<", ">");
            assertThat(receiver.requests.get(0).json().at("/blocks/0/text/text").stringValue())
                    .startsWith("*night-ferry")
                    .doesNotContain("<");
            assertThat(receiver.requests.get(0).json().at("/blocks/1/text/text").stringValue())
                    .contains("moved most by safety -0.40");
        }
    }
}
