// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class WebSettingsTest {

    @Test
    void servesThisMachineWithoutAToken() {
        assertThat(new WebSettings("127.0.0.1", 8080, null, Set.of(), 10).hosts())
                .containsExactlyInAnyOrder("localhost", "127.0.0.1", "[::1]");
    }

    @Test
    void servesNobodyElseWithoutAToken() {
        assertThatThrownBy(() -> new WebSettings("0.0.0.0", 8080, null, Set.of(), 10))
                .hasMessage("a page that others can reach needs a token: host was 0.0.0.0, no token is set");
    }

    @Test
    void takesNoTokenThatCanBeGuessed() {
        assertThatThrownBy(() -> new WebSettings("0.0.0.0", 8080, "secret", Set.of(), 10))
                .hasMessage("the page's token must have at least 16 characters: has 6");
    }
}
