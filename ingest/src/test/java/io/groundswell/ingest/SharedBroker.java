// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import io.groundswell.broker.BrokerSettings;
import io.groundswell.broker.EmbeddedBroker;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One broker for all tests of a process, closed when the last has run. Thread-safe. */
final class SharedBroker implements AutoCloseable {

    private static final AtomicInteger PREFIXES = new AtomicInteger();

    private final EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.temporary());

    static SharedBroker in(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedBroker.class))
                .getOrComputeIfAbsent(SharedBroker.class, type -> new SharedBroker(), SharedBroker.class);
    }

    String newPrefix() {
        return "test" + PREFIXES.getAndIncrement() + ".";
    }

    Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    @Override
    public void close() {
        broker.close();
    }
}
