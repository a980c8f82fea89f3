// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunTest {

    private static final String LIVE = "groundswell.";

    @Test
    void hasTopicsThatNoOtherRunHas() {
        Run may = new Run("may", LIVE);
        Run longer = new Run("may-1", LIVE);

        assertThat(may.prefix()).isEqualTo("groundswell.replay.may.");
        assertThat(may.owns(may.application() + "-series-repartition")).isTrue();
        assertThat(may.owns(longer.prefix() + "posts.v1")).isFalse();
        assertThat(may.owns("groundswell.posts.v1")).isFalse();
    }

    @Test
    void isFoundAgainByItsPosts() {
        assertThat(Run.withPosts("groundswell.replay.may.posts.v1", LIVE)).contains(new Run("may", LIVE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "groundswell.posts.v1",
                "groundswell.replay.posts.v1",
                "groundswell.replay..posts.v1",
                "groundswell.replay.may.windows.v1",
                "groundswell.replay.may.scored-posts.v1",
                "groundswell.replay.two.names.posts.v1",
                "other.replay.may.posts.v1"
            })
    void isNotFoundInOtherTopics(String topic) {
        assertThat(Run.withPosts(topic, LIVE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "May", "a.b", "a_b", "-a", "a/..", "é"})
    void refusesANameThatTopicsCannotCarry(String name) {
        assertThatThrownBy(() -> new Run(name, LIVE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a run's name must be 1 to 64 lower-case letters, digits and hyphens: was " + name);
    }
}
