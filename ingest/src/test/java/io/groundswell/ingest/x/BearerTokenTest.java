// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {

    @Test
    void standsInARequestAndNowhereElse() {
        BearerToken token = BearerToken.of(" AAAA-secret%2B \n");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("https://api.x.com/"));

        token.into(request);

        assertThat(request.build().headers().firstValue("Authorization")).contains("Bearer AAAA-secret%2B");
        assertThat(token).hasToString("[token]");
        assertThat(token.hide("it was AAAA-secret%2B, was it?")).isEqualTo("it was [token], was it?");
        assertThat(XSettings.of(XSettings.API, token).toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "short", "two secret words", "secret\r\nX-Header: 1", "secret-é-secret", "secret\u0000secret"
            })
    void refusesWhatIsNoneWithoutTellingIt(String text) {
        assertThatThrownBy(() -> BearerToken.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://api.x.com/", "ftp://127.0.0.1/", "http://127.0.0.1.example.org/", "//api.x.com/"})
    void goesToNoHostThatOthersCanListenTo(String api) {
        BearerToken token = BearerToken.of("AAAA-secret");

        assertThatThrownBy(() -> XSettings.of(URI.create(api), token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("X's interface must be https, or http on this machine");
    }
}
