// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.events.Platform;
import org.junit.jupiter.api.Test;

class AuthorKeyTest {

    private static final String SALT = "a salt of this test alone";

    @Test
    void isTheBeginningOfHmacSha256() {
        // printf 'x\0' followed by 12, through openssl dgst -sha256 -hmac
        assertThat(AuthorKey.withSalt(SALT).of(Platform.X, "12")).isEqualTo("sghcCquq06OD_x_-oDU2XA");
    }

    @Test
    void givesTheSameKeyInEveryRunAndOthersForOthers() {
        AuthorKey keys = AuthorKey.withSalt(SALT);

        String key = keys.of(Platform.X, "12");

        assertThat(key)
                .matches("[A-Za-z0-9_-]{22}")
                .isEqualTo(AuthorKey.withSalt(" " + SALT + "\n").of(Platform.X, "12"));
        assertThat(keys.of(Platform.BLUESKY, "12")).isNotEqualTo(key);
        assertThat(keys.of(Platform.X, "13")).isNotEqualTo(key);
        assertThat(AuthorKey.withSalt(SALT + "!").of(Platform.X, "12")).isNotEqualTo(key);
    }

    @Test
    void admitsThatWithoutASaltNobodyIsProtected() {
        assertThat(AuthorKey.withSalt(null).isForDevelopment()).isTrue();
        assertThat(AuthorKey.withSalt("  ").isForDevelopment()).isTrue();
        assertThat(AuthorKey.withSalt(SALT).isForDevelopment()).isFalse();
    }

    @Test
    void refusesAShortSaltWithoutTellingIt() {
        assertThatThrownBy(() -> AuthorKey.withSalt("pepper"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("author salt must have at least 16 characters: had 6");
    }

    @Test
    void takesAnyIdAtAll() {
        AuthorKey keys = AuthorKey.withSalt(SALT);

        assertThat(keys.of(Platform.X, "")).hasSize(22);
        assertThat(keys.of(Platform.X, "\uD83D")).hasSize(22);
    }
}
