// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.time.Duration;

/**
 * One kind of rolling window: a window of {@code size} ends at every multiple of {@code slide} since the epoch.
 *
 * @param size a multiple of {@code slide}, at most 31 days
 * @param slide whole minutes, at least one
 */
public record WindowSpec(Duration size, Duration slide) {

    private static final Duration MAX_SIZE = Duration.ofDays(31);

    public WindowSpec {
        if (slide.compareTo(Duration.ofMinutes(1)) < 0 || !isWholeMinutes(slide)) {
            throw new IllegalArgumentException("slide must be whole minutes, at least PT1M: was " + slide);
        }
        if (size.compareTo(slide) < 0 || size.toMillis() % slide.toMillis() != 0) {
            throw new IllegalArgumentException("size must be a multiple of its slide " + slide + ": was " + size);
        }
        if (size.compareTo(MAX_SIZE) > 0) {
            throw new IllegalArgumentException("size must be at most " + MAX_SIZE + ": was " + size);
        }
    }

    private static boolean isWholeMinutes(Duration duration) {
        return duration.equals(Duration.ofMinutes(duration.toMinutes()));
    }

    int sizeMinutes() {
        return (int) size.toMinutes();
    }

    int slideMinutes() {
        return (int) slide.toMinutes();
    }

    /** The start of the slice that holds a minute. Windows are made of whole slices. */
    int sliceOf(int minute) {
        return Math.floorDiv(minute, slideMinutes()) * slideMinutes();
    }

    /** The end of the first window that holds a minute; the others follow at every slide until {@code minute + size}. */
    int firstEndAfter(int minute) {
        return sliceOf(minute) + slideMinutes();
    }
}
