// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.broker;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an {@link EmbeddedBroker} is set up.
 *
 * @param directory where its data is kept; null for a temporary folder that goes when the broker is closed
 * @param port for clients, on the loopback address; 0 for a free one
 * @param properties Kafka broker properties that go over the broker's own
 */
public record BrokerSettings(@Nullable Path directory, int port, Map<String, String> properties) {

    public BrokerSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be from 0 to 65535: was " + port);
        }
        properties = Map.copyOf(properties);
    }

    /** Data that goes with the broker, on a free port. */
    public static BrokerSettings temporary() {
        return new BrokerSettings(null, 0, Map.of());
    }

    /** Data that stays, on a given port. */
    public static BrokerSettings kept(Path directory, int port) {
        return new BrokerSettings(directory, port, Map.of());
    }
}
