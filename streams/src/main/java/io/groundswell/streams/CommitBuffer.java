// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorNode;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;
import org.jspecify.annotations.Nullable;

/**
 * Holds on the heap what a processor has not sent yet, and has it send that when its task commits, before the
 * transaction ends: what was processed and what was sent of it then stand or fall together, though the buffer has no
 * changelog. This is how Kafka Streams' own caches empty themselves, and the one class here that uses their internal
 * interfaces, since the public ones offer nothing before a commit.
 */
final class CommitBuffer implements StateStore, CachedStateStore<Object, Object> {

    private final String name;
    private @Nullable Runnable send;
    private boolean open;

    CommitBuffer(String name) {
        this.name = name;
    }

    static StoreBuilder<CommitBuffer> named(String name) {
        return new CommitBufferBuilder(name);
    }

    /**
     * Called once, in a processor's {@code init}.
     *
     * @param context of that processor
     * @param sendAll sends, by that context, everything that the buffer stands for
     */
    void onCommit(ProcessorContext<?, ?> context, Runnable sendAll) {
        InternalProcessorContext<?, ?> internal = (InternalProcessorContext<?, ?>) context;
        ProcessorNode<?, ?, ?, ?> node = internal.currentNode();
        send = () -> {
            ProcessorNode<?, ?, ?, ?> current = internal.currentNode();
            internal.setCurrentNode(node);
            try {
                sendAll.run();
            } finally {
                internal.setCurrentNode(current);
            }
        };
    }

    @Override
    public void flushCache() {
        if (send != null) {
            send.run();
        }
    }

    /** What is not committed was never processed: whoever gets the task processes it again. */
    @Override
    public void clearCache() {}

    @Override
    public boolean setFlushListener(CacheFlushListener<Object, Object> listener, boolean sendOldValues) {
        return false;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        context.register(root, (key, value) -> {});
        open = true;
    }

    @Override
    public void close() {
        open = false;
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }
}
