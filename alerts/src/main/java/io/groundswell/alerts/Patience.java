// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import io.groundswell.events.Swing;
import java.time.Duration;

/** Tries again where that may help, after a second, two, four and so on, a minute at most, until it gives up. */
final class Patience {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final RetryPolicy<Object> policy;

    /** @param giveUp after which it is not tried again */
    Patience(Duration giveUp) {
        this(giveUp, FIRST);
    }

    /** The same, with another first pause. */
    Patience(Duration giveUp, Duration first) {
        policy = RetryPolicy.builder()
                .handleIf(failure -> failure instanceof UndeliveredException undelivered && !undelivered.isHopeless())
                .withBackoff(first, LONGEST)
                .withJitter(0.1)
                .withMaxRetries(-1)
                .withMaxDuration(giveUp)
                .build();
    }

    void deliver(SwingSink sink, Swing swing) throws UndeliveredException, InterruptedException {
        try {
            Failsafe.with(policy).run(() -> {
                try {
                    sink.send(swing);
                } catch (UndeliveredException e) {
                    Thread.sleep(e.retryAfter().toMillis());
                    throw e;
                }
            });
        } catch (FailsafeException e) {
            if (e.getCause() instanceof UndeliveredException undelivered) {
                throw undelivered;
            }
            if (e.getCause() instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            throw e;
        }
    }
}
