// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard;

import io.groundswell.dashboard.board.Limits;
import io.groundswell.dashboard.web.WebSettings;
import io.groundswell.events.Topics;
import java.util.Map;
import java.util.Set;

/**
 * What a dashboard reads and where it is seen.
 *
 * @param kafka properties of Kafka's clients, {@code bootstrap.servers} at least
 * @param prefix stands before all topics
 * @param applicationId of the topology, whose lag is told
 * @param limits of what it remembers
 * @param web where the page is served, and to whom
 */
public record DashboardSettings(
        Map<String, Object> kafka, String prefix, String applicationId, Limits limits, WebSettings web) {

    /** Where the page is unless somebody says otherwise. */
    public static final int PORT = 8080;

    /** Open pages at once, unless somebody says otherwise. */
    public static final int MOST_CLIENTS = 1_000;

    public DashboardSettings {
        kafka = Map.copyOf(kafka);
    }

    /** For this machine alone, on a port of its own choice where it is 0. */
    public static DashboardSettings local(Map<String, Object> kafka, String applicationId, int port) {
        return new DashboardSettings(
                kafka,
                Topics.DEFAULT_PREFIX,
                applicationId,
                Limits.DEFAULT,
                new WebSettings("127.0.0.1", port, null, Set.of(), MOST_CLIENTS));
    }
}
