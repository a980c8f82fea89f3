// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where mail goes.
 *
 * @param user null where the server wants none
 * @param password likewise
 */
record MailServer(
        String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable Secret password,
        String from,
        List<String> to) {

    /** How the connection is kept from others. */
    enum Security {
        /** Not at all: a server on this machine. */
        NONE,
        /** From the greeting on; a server that cannot is refused. */
        STARTTLS,
        /** From the first byte. */
        TLS
    }
}
