// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import io.groundswell.events.Swing;

/** Somewhere to tell swings. Used by one thread at a time. */
@FunctionalInterface
interface SwingSink extends AutoCloseable {

    /**
     * Tells one. May be called again with the same swing and state: {@link AlertText#id} is what makes it known again.
     *
     * @throws UndeliveredException when it was not told, as far as one knows
     */
    void send(Swing swing) throws UndeliveredException, InterruptedException;

    @Override
    default void close() {}
}
