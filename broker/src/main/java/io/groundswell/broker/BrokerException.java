// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.broker;

import org.jspecify.annotations.Nullable;

/** The broker could not start; the message says what to do about it. */
public final class BrokerException extends RuntimeException {

    BrokerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
