// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Post;
import io.groundswell.ingest.Broker;
import io.groundswell.ingest.IngestMeters;
import io.groundswell.ingest.live.LiveProducer;
import io.groundswell.simulator.x.SimulatedLimits;
import io.groundswell.simulator.x.XSimulator;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code kill -9} at random moments: neither position nor budget is ever ahead of what is committed. */
class KilledXListenerIT {

    @RegisterExtension
    static final Broker BROKER = new Broker();

    private static final int KILLS = 2;
    private static final int MANY_KILLS = 20;
    private static final long BUDGET = 1_000_000;

    private final Random random = new Random(7);
    private XSimulator x;
    private String prefix;
    private Thread talk;
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void prepareToTalkOfTheFerry() throws Exception {
        x = XSimulator.start(0, XListener.TOKEN, SimulatedLimits.X.beating(Duration.ofMillis(100)));
        prefix = BROKER.topics();
        talk = new Thread(() -> {
            try {
                for (int i = 0; ; i++) {
                    x.say(i % 17, "Of the night ferry, " + i);
                    Thread.sleep(10);
                }
            } catch (InterruptedException e) {
                // enough is said
            }
        });
    }

    @AfterEach
    void stop() throws Exception {
        started.forEach(Process::destroyForcibly);
        talk.interrupt();
        x.close();
    }

    @Test
    void losesNothingAndForgetsNoReadWhenItIsKilled() throws Exception {
        killAndCompare(KILLS);
    }

    @Test
    @Tag("soak")
    void losesNothingAndForgetsNoReadHoweverOftenItIsKilled() throws Exception {
        killAndCompare(MANY_KILLS);
    }

    private void killAndCompare(int kills) throws Exception {
        for (int kill = 0; kill < kills; kill++) {
            killAtSomeMoment(false);
            assertThat(readsKept()).isGreaterThanOrEqualTo(x.given());
        }
        talk.interrupt();
        talk.join();
        Process last = start(false);
        await().untilAsserted(() -> assertThat(missing()).isEmpty());
        last.destroyForcibly().waitFor();

        assertThat(brought()).isEqualTo(said());
    }

    /** The control: were the position kept before the posts, the test above would have to fail. */
    @Test
    void wouldLosePostsIfThePositionWereKeptFirst() throws Exception {
        killAtSomeMoment(true);
        talk.interrupt();
        talk.join();
        long last = x.said().get(x.said().size() - 1).id();
        Process next = start(false);
        await().until(() -> brought().contains("x:" + last));
        next.destroyForcibly().waitFor();

        assertThat(brought()).isNotEmpty().isNotEqualTo(said());
        assertThat(said()).containsAll(brought());
    }

    private void killAtSomeMoment(boolean careless) throws Exception {
        int before = brought().size();
        Process listener = start(careless);
        if (!talk.isAlive()) {
            // What was said before anybody listened, nobody asked for.
            await().until(x::isHeard);
            talk.start();
        }
        await().until(() -> brought().size() > before);
        Thread.sleep(random.nextInt(500) + (careless ? 500 : 0));
        listener.destroyForcibly().waitFor();
    }

    private Process start(boolean careless) throws Exception {
        String servers = String.valueOf(BROKER.kafka().get("bootstrap.servers"));
        Process process = XListenerProcess.start(servers, prefix, x.uri(), BUDGET, careless);
        started.add(process);
        return process;
    }

    private long readsKept() throws Exception {
        YearMonth month = YearMonth.now(ZoneOffset.UTC);
        try (LiveProducer producer = LiveProducer.open(
                XListener.live(BROKER.kafka(), prefix),
                XListener.interest(),
                new IngestMeters(new SimpleMeterRegistry(), "x"))) {
            return XPosition.parse(producer.position(), month).readsIn(month);
        }
    }

    private Set<String> brought() {
        return BROKER.posts(prefix).stream()
                .map(record -> record.value())
                .map(Post::id)
                .collect(Collectors.toSet());
    }

    private Set<String> said() {
        return x.said().stream().map(post -> "x:" + post.id()).collect(Collectors.toSet());
    }

    private Set<String> missing() {
        Set<String> missing = said();
        missing.removeAll(brought());
        return missing;
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(200));
    }
}
