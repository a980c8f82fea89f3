// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.broker.BrokerSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Settings of brokers for tests of faults: those that find out sooner who has died. */
final class TestBroker {

    private static final Map<String, String> IMPATIENT = Map.of(
            "group.min.session.timeout.ms", "1000",
            "transaction.abort.timed.out.transaction.cleanup.interval.ms", "500");

    private TestBroker() {}

    static BrokerSettings temporary() {
        return new BrokerSettings(null, 0, IMPATIENT);
    }

    static BrokerSettings kept(Path directory, int port) {
        return new BrokerSettings(directory, port, IMPATIENT);
    }

    /** For clients that reach it through a proxy at another port. */
    static BrokerSettings behind(int proxyPort, int port) {
        Map<String, String> properties = new HashMap<>(IMPATIENT);
        properties.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + proxyPort);
        return new BrokerSettings(null, port, properties);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
