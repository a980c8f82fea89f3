// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import io.groundswell.broker.BrokerSettings;
import io.groundswell.broker.EmbeddedBroker;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One broker for all tests of a process, closed when the last has run. */
final class SharedBroker implements AutoCloseable {

    private static final AtomicInteger PREFIXES = new AtomicInteger();

    private final EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.temporary());
    private final Map<String, CommittedPosts> read = new HashMap<>();

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

    CommittedPosts posts(String prefix) {
        return read.computeIfAbsent(prefix, one -> new CommittedPosts(kafka(), one));
    }

    /** The topics go, or nobody looks at them any more. */
    void forget(String prefix) {
        CommittedPosts posts = read.remove(prefix);
        if (posts != null) {
            posts.close();
        }
    }

    void forgetAll() {
        read.values().forEach(CommittedPosts::close);
        read.clear();
    }

    @Override
    public void close() {
        forgetAll();
        broker.close();
    }
}
