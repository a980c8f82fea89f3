// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import java.io.Serial;
import java.time.Duration;

/** A swing was not told. The message holds no secret. */
final class UndeliveredException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final boolean hopeless;
    private final Duration retryAfter;

    private UndeliveredException(String message, boolean hopeless, Duration retryAfter) {
        super(message);
        this.hopeless = hopeless;
        this.retryAfter = retryAfter;
    }

    /** It may work later. */
    static UndeliveredException forNow(String message) {
        return new UndeliveredException(message, false, Duration.ZERO);
    }

    /** It may work, but not before. */
    static UndeliveredException until(String message, Duration retryAfter) {
        return new UndeliveredException(message, false, retryAfter);
    }

    /** The same would be refused again. */
    static UndeliveredException forGood(String message) {
        return new UndeliveredException(message, true, Duration.ZERO);
    }

    boolean isHopeless() {
        return hopeless;
    }

    /** How long the receiver wants to be left alone; zero where it did not say. */
    Duration retryAfter() {
        return retryAfter;
    }
}
