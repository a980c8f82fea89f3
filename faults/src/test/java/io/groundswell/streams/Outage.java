// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** Time that has to pass because it is the fault. */
final class Outage {

    private Outage() {}

    static void lasts(Duration time) {
        await().pollDelay(time).atMost(time.plusSeconds(10)).until(() -> true);
    }
}
