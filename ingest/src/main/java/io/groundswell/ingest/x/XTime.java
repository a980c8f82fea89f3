// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The forms in which X writes a moment. */
public final class XTime {

    /** As in {@code Sun Mar 01 12:00:00 +0000 2026}: version 1.1 and exports. */
    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss xx yyyy", Locale.ENGLISH);

    /** As in {@code Mon Apr 06 22:19:45 PDT 2009}: what was collected early on the Pacific coast. */
    private static final DateTimeFormatter WITH_ZONE = new DateTimeFormatterBuilder()
            .appendPattern("EEE MMM dd HH:mm:ss ")
            .appendZoneText(TextStyle.SHORT, Set.of(ZoneId.of("America/Los_Angeles")))
            .appendPattern(" yyyy")
            .toFormatter(Locale.ENGLISH);

    private XTime() {}

    /** The moment in any of X's forms, or {@code null} for what is none. */
    public static @Nullable Instant parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            if (Character.isDigit(text.charAt(0))) {
                return Instant.parse(text);
            }
            return ZonedDateTime.parse(text, hasOffset(text) ? WITH_OFFSET : WITH_ZONE)
                    .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static boolean hasOffset(String text) {
        return text.indexOf('+') >= 0 || text.indexOf('-') >= 0;
    }
}
