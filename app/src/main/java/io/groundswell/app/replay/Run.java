// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.replay;

import io.groundswell.events.Topics;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The names that a replay has to itself. All its topics, those that Kafka Streams makes for it, and its consumer group
 * begin with its {@link #prefix}, which no other run's do: a name has no dot.
 *
 * @param name lower-case letters, digits and hyphens, at most 64
 * @param installation what stands before the topics of the installation that it replays for
 */
public record Run(String name, String installation) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final String REPLAY = "replay.";
    private static final String APPLICATION = "stream";

    public Run {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a run's name must be 1 to 64 lower-case letters, digits and hyphens: was " + name);
        }
    }

    /** What stands before its topics. */
    public String prefix() {
        return installation + REPLAY + name + ".";
    }

    /** Its application id, and so its consumer group. */
    public String application() {
        return prefix() + APPLICATION;
    }

    /** Whether a topic is its own. */
    boolean owns(String topic) {
        return topic.startsWith(prefix());
    }

    /** The run of an installation whose posts are in a topic. */
    static Optional<Run> withPosts(String topic, String installation) {
        String before = installation + REPLAY;
        String behind = "." + Topics.POSTS.in("");
        if (!topic.startsWith(before)
                || !topic.endsWith(behind)
                || topic.length() <= before.length() + behind.length()) {
            return Optional.empty();
        }
        String name = topic.substring(before.length(), topic.length() - behind.length());
        return NAME.matcher(name).matches() ? Optional.of(new Run(name, installation)) : Optional.empty();
    }
}
