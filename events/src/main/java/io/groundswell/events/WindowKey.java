// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * Names one window of one series.
 *
 * <p>As a Kafka key it is the text {@code story|platform|theme|size|end}, for instance
 * {@code us-russia|bluesky|all|PT5M|2026-02-05T18:05:00Z}.
 *
 * @param story the story's id
 * @param platform a platform's wire name, or {@link #ALL}
 * @param theme a theme's id, or {@link #ALL}
 * @param size of the window, from a minute to 366 days
 * @param end of the window, exclusive; not before 1970
 */
public record WindowKey(String story, String platform, String theme, Duration size, Instant end) {

    /** Stands for every platform, or for every post whatever its themes. */
    public static final String ALL = "all";

    private static final Duration LONGEST = Duration.ofDays(366);

    public WindowKey {
        Check.keyPart(story, "story");
        Check.keyPart(platform, "platform");
        Check.keyPart(theme, "theme");
        Check.present(size, "size");
        if (size.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("size must be at least PT1M: was " + size);
        }
        if (size.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("size must be at most " + LONGEST + ": was " + size);
        }
        Check.present(end, "end");
        if (end.isBefore(Instant.EPOCH)) {
            throw new IllegalArgumentException("end must not be before 1970: was " + end);
        }
    }

    /** Inclusive. */
    public Instant start() {
        return end.minus(size);
    }

    @Override
    public String toString() {
        return String.join("|", story, platform, theme, size.toString(), end.toString());
    }

    /** @throws IllegalArgumentException when the text is no window key */
    public static WindowKey parse(String text) {
        List<String> parts = List.of(text.split("\\|", -1));
        if (parts.size() != 5) {
            throw new IllegalArgumentException("window key must be story|platform|theme|size|end: was " + text);
        }
        try {
            return new WindowKey(
                    parts.get(0),
                    parts.get(1),
                    parts.get(2),
                    Duration.parse(parts.get(3)),
                    Instant.parse(parts.get(4)));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("window key must be story|platform|theme|size|end: was " + text, e);
        }
    }
}
