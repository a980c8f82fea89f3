// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** X did not do what it was asked for. The message is fit to be shown: it has no secret in it. */
public sealed class XFailure extends IOException permits Chunks.Silence {

    private static final long serialVersionUID = 1L;

    /** What kind of failure, and so how long to wait. */
    enum Kind {
        /** No answer, or one that broke off. */
        NETWORK,
        /** An error of X's own. */
        SERVER,
        /** Too many requests, or connections. */
        LIMITED,
        /** A wrong token, or one that may not do this. */
        DENIED,
        /** A request that X does not understand. */
        REJECTED
    }

    private final Kind kind;
    private final transient @Nullable Duration untilReset;

    XFailure(Kind kind, String message, @Nullable Duration untilReset) {
        super(message);
        this.kind = kind;
        this.untilReset = untilReset;
    }

    static XFailure network(String message) {
        return new XFailure(Kind.NETWORK, message, null);
    }

    Kind kind() {
        return kind;
    }

    /** How long it takes until X will answer again; {@code null} where it does not say. */
    @Nullable
    Duration untilReset() {
        return untilReset;
    }
}
