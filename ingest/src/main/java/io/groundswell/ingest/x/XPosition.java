// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import io.groundswell.events.Json;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * How far a run is, kept with the posts that it covers: every post with a number up to {@code seen} is in Kafka, or in a
 * gap, or came late by less than the overlap with which the next gap begins.
 *
 * @param seen the greatest number of a post that the stream gave; 0 before the first
 * @param gaps still to be filled
 * @param month in which the reads were made, of UTC, as {@code 2026-03}
 * @param reads posts that X has counted in this month, at most: a run that is killed has read no more
 */
record XPosition(long seen, List<Gap> gaps, String month, long reads) {

    XPosition {
        gaps = gaps == null ? List.of() : List.copyOf(gaps);
        if (seen < 0 || reads < 0) {
            throw new IllegalArgumentException("seen and reads must not be negative: were " + seen + " and " + reads);
        }
        try {
            YearMonth unused = YearMonth.parse(month);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("month must be as 2026-03: was " + month, e);
        }
    }

    static XPosition beginning(YearMonth month) {
        return new XPosition(0, List.of(), month.toString(), 0);
    }

    /**
     * @param text what {@link #text} gave, or {@code null} before the first run
     * @throws IllegalStateException when it is damaged: going on would lose posts, or spend a budget twice
     */
    static XPosition parse(@Nullable String text, YearMonth month) {
        if (text == null) {
            return beginning(month);
        }
        try {
            return Json.MAPPER.readValue(text, XPosition.class);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IllegalStateException("the position that is kept in Kafka cannot be read: " + text, e);
        }
    }

    String text() {
        return Json.MAPPER.writeValueAsString(this);
    }

    /** Reads of this month; none when the month is another. */
    long readsIn(YearMonth now) {
        return month.equals(now.toString()) ? reads : 0;
    }
}
