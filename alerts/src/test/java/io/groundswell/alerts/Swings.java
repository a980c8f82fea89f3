// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import io.groundswell.events.Swing;
import io.groundswell.events.Swing.Kind;
import io.groundswell.events.Swing.Severity;
import io.groundswell.events.WindowKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Swings for the tests. */
final class Swings {

    static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

    private Swings() {}

    static Swing open() {
        return of("5f0c", "night-ferry", "all", NOON);
    }

    static Swing over() {
        return open().resolved(NOON.plus(Duration.ofHours(1)), Swing.Resolution.RETURNED);
    }

    static Swing of(String id, String story, String theme, Instant openedAt) {
        return of(id, id, story, theme, openedAt, Kind.LEVEL, Severity.MAJOR);
    }

    static Swing of(
            String id, String group, String story, String theme, Instant openedAt, Kind kind, Severity severity) {
        return Swing.of(id, new WindowKey(story, "all", theme, Duration.ofMinutes(5), openedAt))
                .kind(kind)
                .change(0.1, -0.3)
                .significance(0.00001)
                .posts(120, 400)
                .severity(severity)
                .cause(List.of(new Swing.Cause("safety", -0.4, -0.1, -0.3, List.of("x:2"))))
                .examples(List.of("x:1"))
                .group(group)
                .volume(20, 120)
                .platforms(List.of(new Swing.PlatformCause("x", -0.4, -0.4, 0)))
                .build();
    }
}
