// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import io.groundswell.ingest.Refusal;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file breaks off, is damaged, or asks for more than it may have. It may surface in all files around it; it is told once. */
final class BrokenException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Refusal.Reason reason;
    private boolean told;

    BrokenException(Refusal.Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** What a decoder threw, or what was behind it. */
    static BrokenException of(Throwable thrown) {
        @Nullable Throwable cause = thrown;
        for (int depth = 0; depth < 10 && cause != null; depth++) {
            if (cause instanceof BrokenException broken) {
                return broken;
            }
            cause = cause.getCause();
        }
        @Nullable String said = thrown instanceof IOException ? thrown.getMessage() : null;
        return new BrokenException(
                Refusal.Reason.BROKEN, said == null ? "it ends too early or is damaged" : said, thrown);
    }

    Refusal.Reason reason() {
        return reason;
    }

    /** True for the first who asks. */
    boolean toBeTold() {
        boolean first = !told;
        told = true;
        return first;
    }
}
