// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.util.Map;
import org.apache.kafka.streams.state.StoreBuilder;

/** Makes a {@link CommitBuffer} for each task. It has nothing to cache and nothing to log. */
record CommitBufferBuilder(String name) implements StoreBuilder<CommitBuffer> {

    @Override
    public CommitBuffer build() {
        return new CommitBuffer(name);
    }

    @Override
    public StoreBuilder<CommitBuffer> withCachingEnabled() {
        return this;
    }

    @Override
    public StoreBuilder<CommitBuffer> withCachingDisabled() {
        return this;
    }

    @Override
    public StoreBuilder<CommitBuffer> withLoggingEnabled(Map<String, String> config) {
        throw new UnsupportedOperationException("a commit buffer has no changelog");
    }

    @Override
    public StoreBuilder<CommitBuffer> withLoggingDisabled() {
        return this;
    }

    @Override
    public Map<String, String> logConfig() {
        return Map.of();
    }

    @Override
    public boolean loggingEnabled() {
        return false;
    }
}
