// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.internals.Topic;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void areNamedInTheOrderOfTheFlow() {
        assertThat(Topics.ALL)
                .extracting(topic -> topic.in(Topics.DEFAULT_PREFIX))
                .containsExactly(
                        "groundswell.stories.v1",
                        "groundswell.posts.v1",
                        "groundswell.scored-posts.v1",
                        "groundswell.windows.v1",
                        "groundswell.swings.v1",
                        "groundswell.dead-letters.v1");
    }

    @Test
    void haveNamesThatKafkaTakes() {
        Topics.ALL.forEach(topic -> Topic.validate(topic.in("replay-monday.")));
    }

    @Test
    void doNotCollideInTheNamesOfMetrics() {
        Set<String> metricNames =
                Topics.ALL.stream().map(topic -> topic.in("").replace('.', '_')).collect(Collectors.toSet());

        assertThat(metricNames).hasSameSizeAs(Topics.ALL);
    }

    @Test
    void keepTheLastOfEachStoryForEver() {
        assertThat(Topics.STORIES.config())
                .containsEntry("cleanup.policy", "compact")
                .containsEntry("retention.ms", "-1");
    }

    @Test
    void keepPostsForAWeek() {
        assertThat(Topics.POSTS.config())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "604800000");
        assertThat(Topics.SCORED_POSTS.config()).isEqualTo(Topics.POSTS.config());
    }

    @Test
    void keepTheLastOfEachWindowForNinetyDays() {
        assertThat(Topics.WINDOWS.config())
                .containsEntry("cleanup.policy", "compact,delete")
                .containsEntry("retention.ms", "7776000000");
        assertThat(Topics.SWINGS.config()).isEqualTo(Topics.WINDOWS.config());
    }

    @Test
    void keepDeadLettersForAMonth() {
        assertThat(Topics.DEAD_LETTERS.config())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "2592000000");
    }

    /** With CreateTime the broker would drop replayed posts of last year at once. */
    @Test
    void areStampedByTheBroker() {
        assertThat(Topics.ALL).allSatisfy(topic -> assertThat(topic.config())
                .containsEntry("message.timestamp.type", "LogAppendTime"));
    }
}
