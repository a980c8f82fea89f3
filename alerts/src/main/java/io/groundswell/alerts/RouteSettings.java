// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import io.groundswell.events.Swing.Kind;
import io.groundswell.events.Swing.Severity;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One route of the file, as it is written there; see {@link Route}. */
record RouteSettings(
        @Nullable List<String> stories,
        @Nullable Severity severity,
        @Nullable List<Kind> kinds,
        @Nullable Boolean each,
        @Nullable QuietSettings quiet,
        @Nullable List<String> to) {

    /** Quiet hours: local times as 22:00, a zone as Europe/Berlin, UTC unless given. */
    record QuietSettings(
            @Nullable String from,
            @Nullable String to,
            @Nullable String zone,
            @Nullable Severity except) {

        QuietHours hours() {
            try {
                return new QuietHours(
                        LocalTime.parse(from == null ? "" : from),
                        LocalTime.parse(to == null ? "" : to),
                        ZoneId.of(zone == null ? "UTC" : zone),
                        except == null ? Severity.CRITICAL : except);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(
                        "quiet must have from and to as HH:MM and a known zone: was " + this, e);
            }
        }
    }

    Route route() {
        return new Route(
                Set.copyOf(stories == null ? List.of() : stories),
                severity == null ? Severity.MINOR : severity,
                Set.copyOf(kinds == null ? List.of() : kinds),
                Boolean.TRUE.equals(each),
                quiet == null ? null : quiet.hours(),
                Set.copyOf(to == null ? List.of() : to));
    }
}
