// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlatformTest {

    @ParameterizedTest
    @EnumSource
    void isFoundByItsWireName(Platform platform) {
        assertThat(Platform.of(platform.wireName())).isEqualTo(platform);
    }

    @Test
    void isNotFoundByAnyOtherName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Platform.of("X"))
                .withMessage("platform must be x or bluesky: was X");
    }
}
