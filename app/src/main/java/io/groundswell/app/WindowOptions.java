// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.Status;
import io.groundswell.events.WindowKey;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which windows somebody wants to see. */
final class WindowOptions {

    @Option(names = "--story", description = "Only this story.")
    private @Nullable String story;

    @Option(names = "--platform", description = "x, bluesky or all; every one unless given.")
    private @Nullable String platform;

    @Option(
            names = "--theme",
            defaultValue = WindowKey.ALL,
            description = "A theme's id, all for whole posts, or any for every one (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String theme;

    @Option(names = "--size", description = "5m, 1h or 24h; every one unless given.")
    private @Nullable Duration size;

    @Option(names = "--closed", description = "Only windows that are closed.")
    private boolean closed;

    boolean wants(SentimentWindow window) {
        return (story == null || story.equals(window.story()))
                && (platform == null || platform.equals(window.platform()))
                && (theme.equals("any") || theme.equals(window.theme()))
                && (size == null || size.equals(window.size()))
                && (!closed || window.status() == Status.CLOSED);
    }
}
