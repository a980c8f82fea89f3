// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.InvalidTxnStateException;

/**
 * A broker that stops while a transaction is being committed may, once it is back, say that the transaction is in no state
 * to be committed (seen on 4.3.1, once, under load). Nothing of ours is wrong then: what was not
 * committed is aborted, and a new thread begins from what was. Kafka Streams treats a fenced producer so, but not this.
 */
final class LostTransaction {

    private LostTransaction() {}

    /** Whether a thread ended for this reason. */
    static boolean caused(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof InvalidTxnStateException);
    }
}
