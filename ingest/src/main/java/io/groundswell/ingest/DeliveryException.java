// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import java.io.IOException;

/** Kafka did not take what it was given, or did not answer: the run cannot go on. */
public final class DeliveryException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param message what could not be done; the cause's own message is added */
    public DeliveryException(String message, Throwable cause) {
        super(message + ": " + reason(cause), cause);
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
