// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How alerts are sent.
 *
 * @param prefix stands before all topics
 * @param groupId begins the names of the consumer groups, one for each sink: with the same, alerts go on where they stopped
 * @param maxAge what happened longer ago is no news and is not sent, so that a replay or an archive is silent;
 *     {@link Duration#ZERO} sends everything
 * @param giveUp how long a sink is tried before a swing becomes a dead letter
 */
public record AlertSettings(String prefix, String groupId, Duration maxAge, Duration giveUp) {

    public AlertSettings {
        List<String> faults = new ArrayList<>();
        if (groupId.isBlank()) {
            faults.add("groupId must not be empty");
        }
        if (maxAge.isNegative()) {
            faults.add("maxAge must not be negative: was " + maxAge);
        }
        if (giveUp.isNegative() || giveUp.isZero() || giveUp.compareTo(Duration.ofHours(12)) > 0) {
            faults.add("giveUp must be above 0 and at most PT12H: was " + giveUp);
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("alerts: " + String.join("; ", faults));
        }
    }
}
