// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a server asks to be left alone (RFC 9110, section 10.2.3), as far as it says so in seconds. */
final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

    /** Nobody is left alone for longer, whatever the server says. */
    private static final Duration MOST = Duration.ofMinutes(15);

    private RetryAfter() {}

    static Duration of(@Nullable String header) {
        if (header == null || !SECONDS.matcher(header.strip()).matches()) {
            return Duration.ZERO;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(header.strip()));
        return asked.compareTo(MOST) > 0 ? MOST : asked;
    }
}
