// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.broker.BrokerSettings;
import io.groundswell.broker.EmbeddedBroker;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** A broker of one's own, as far as a test can see that uses topics of its own; closed when the last test has run. */
final class SharedBroker implements BeforeAllCallback {

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static volatile EmbeddedBroker broker;

    @Override
    public void beforeAll(ExtensionContext context) {
        broker = context.getRoot()
                .getStore(Namespace.create(SharedBroker.class))
                .getOrComputeIfAbsent(
                        EmbeddedBroker.class,
                        type -> EmbeddedBroker.start(BrokerSettings.temporary()),
                        EmbeddedBroker.class);
    }

    static String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** Properties of a client. */
    static Map<String, Object> client() {
        return Map.of("bootstrap.servers", bootstrapServers());
    }
}
