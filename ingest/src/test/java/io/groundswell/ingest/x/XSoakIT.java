// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Post;
import io.groundswell.ingest.Broker;
import io.groundswell.ingest.IngestCounts;
import io.groundswell.simulator.x.Mischief;
import io.groundswell.simulator.x.SaidPost;
import io.groundswell.simulator.x.SimulatedLimits;
import io.groundswell.simulator.x.XSimulator;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * X misbehaves at random, and the listener is stopped and started meanwhile, for {@code groundswell.minutes} (10). The
 * seed is printed; with {@code -Dgroundswell.seed} the same mischief comes again.
 */
@Tag("soak")
class XSoakIT {

    @RegisterExtension
    static final Broker BROKER = new Broker();

    private static final long SEED = Long.getLong("groundswell.seed", System.nanoTime() & 0xffff);
    private static final Duration LONG =
            Duration.ofMillis((long) (60_000 * Double.parseDouble(System.getProperty("groundswell.minutes", "10"))));

    private final Random random = new Random(SEED);
    private long reads;
    private long settled;
    private int starts;

    @Test
    void neitherLosesNorInventsAPostWhateverXDoes() throws Exception {
        String prefix = BROKER.topics();
        try (XSimulator x = XSimulator.start(0, XListener.TOKEN, SimulatedLimits.X.beating(Duration.ofMillis(100)))) {
            begin(prefix, x);
            x.misbehaveAtRandom(SEED, 0.2, 0.01, Mischief.values());
            long end = System.nanoTime() + LONG.toNanos();
            while (System.nanoTime() - end < 0) {
                long until = Math.min(end, System.nanoTime() + (2_000L + random.nextInt(30_000)) * 1_000_000);
                try (XListener listener = start(prefix, x)) {
                    talk(x, listener, until);
                    settle(listener.stop());
                }
            }
            x.misbehaveAtRandom(SEED, 0, 0);
            try (XListener listener = start(prefix, x)) {
                Set<String> said = said(x);
                Awaitility.await()
                        .atMost(Duration.ofMinutes(3))
                        .pollInterval(Duration.ofSeconds(2))
                        .untilAsserted(() -> assertThat(missing(said, brought(prefix)))
                                .as("posts that are missing, seed %d", SEED)
                                .isEmpty());
                settle(listener.stop());
            }

            assertThat(brought(prefix)).as("seed %d", SEED).isEqualTo(said(x));
            assertThat(settled).isEqualTo(reads);
            System.out.printf(
                    "seed %d: %,d posts said, %,d given by X, %,d read and settled, %d starts, mischief %s%n",
                    SEED, x.said().size(), x.given(), reads, starts, x.mischief());
        }
    }

    /** What was said before it first listened, nobody asked for. */
    private void begin(String prefix, XSimulator x) throws InterruptedException {
        try (XListener listener = start(prefix, x)) {
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(x::isHeard);
            x.say(1, "The night ferry, to begin with");
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> brought(prefix).size() == 1);
            settle(listener.stop());
        }
    }

    private XListener start(String prefix, XSimulator x) {
        starts++;
        return XListener.start(XListener.live(BROKER.kafka(), prefix), XListener.settings(x.uri()));
    }

    /** Until then, or until the token was denied too often. */
    private void talk(XSimulator x, XListener listener, long until) throws InterruptedException {
        SaidPost last = x.say(0, "The night ferry, again");
        while (listener.isRunning() && System.nanoTime() - until < 0) {
            int what = random.nextInt(10);
            long author = random.nextInt(50);
            if (what == 0) {
                x.edit(last, "The night ferry, corrected");
            } else if (what < 3) {
                x.answer(last, author, "The night ferry, indeed");
            } else {
                last = x.say(author, "The night ferry, once more " + random.nextInt());
            }
            Thread.sleep(random.nextInt(20));
        }
    }

    private void settle(IngestCounts counts) {
        reads += counts.read();
        settled += counts.sent() + counts.refusedInAll() + counts.notWantedInAll();
    }

    private static Set<String> missing(Set<String> said, Set<String> brought) {
        Set<String> missing = new TreeSet<>(said);
        missing.removeAll(brought);
        return missing;
    }

    private static Set<String> brought(String prefix) {
        return BROKER.posts(prefix).stream()
                .map(record -> record.value())
                .map(Post::id)
                .collect(Collectors.toSet());
    }

    /** An edit has the id of what it corrects. */
    private static Set<String> said(XSimulator x) {
        return x.said().stream().map(post -> "x:" + post.edits().get(0)).collect(Collectors.toSet());
    }
}
