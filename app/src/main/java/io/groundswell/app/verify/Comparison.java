// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.verify;

import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.Status;
import io.groundswell.events.WindowKey;
import io.groundswell.streams.WindowFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The windows that were found beside those that are expected.
 *
 * @param compared how many windows there are on either side
 * @param differences all of them, in the order of their keys
 */
public record Comparison(int compared, List<Difference> differences) {

    public Comparison {
        differences = List.copyOf(differences);
    }

    /**
     * Compares. Every expected window must be there, closed, with the very same figures; one that nothing is expected in
     * must be empty, since what was in it may have been taken back.
     */
    static Comparison of(Map<WindowKey, WindowFigures> expected, Map<WindowKey, SentimentWindow> found) {
        Set<WindowKey> keys = new HashSet<>(expected.keySet());
        keys.addAll(found.keySet());
        List<Difference> differences = new ArrayList<>();
        for (WindowKey key : keys) {
            @Nullable Difference difference = difference(key, expected.get(key), found.get(key));
            if (difference != null) {
                differences.add(difference);
            }
        }
        differences.sort(Comparator.comparing(difference -> difference.key().toString()));
        return new Comparison(keys.size(), differences);
    }

    private static @Nullable Difference difference(
            WindowKey key, @Nullable WindowFigures expected, @Nullable SentimentWindow found) {
        String wanted = expected == null ? "no posts" : expected.toString();
        if (found == null) {
            return new Difference(key, wanted, "no window");
        }
        WindowFigures figures = WindowFigures.of(found);
        boolean equal = expected == null ? figures.isEmpty() : figures.equals(expected);
        if (!equal) {
            return new Difference(key, wanted, figures.toString());
        }
        return found.status() == Status.CLOSED
                ? null
                : new Difference(key, "status CLOSED", "status " + found.status());
    }
}
