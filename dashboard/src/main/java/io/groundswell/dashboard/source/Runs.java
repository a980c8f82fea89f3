// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.source;

import io.groundswell.dashboard.board.Limits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The live run and those beside it. A run beside it is one whose topics have a longer prefix, and is called by what that
 * adds: {@code groundswell.storm.windows.v1} is run {@code storm}. It is followed from when somebody asks for it, three
 * at a time. Thread-safe.
 */
public final class Runs implements AutoCloseable {

    /** The name of the run that is always followed. */
    public static final String LIVE = "live";

    private static final int MOST_BESIDE = 3;

    private final Map<String, Object> kafka;
    private final String prefix;
    private final Limits limits;
    private final Run live;
    private final LagReader lag;
    private final Map<String, Run> beside = new LinkedHashMap<>(16, 0.75f, true);

    private Runs(Map<String, Object> kafka, String prefix, String applicationId, Limits limits) {
        this.kafka = kafka;
        this.prefix = prefix;
        this.limits = limits;
        this.lag = new LagReader(kafka, prefix, applicationId);
        this.live = Run.follow(kafka, prefix, limits);
    }

    /**
     * Begins to follow the live run.
     *
     * @param kafka properties of Kafka's clients, {@code bootstrap.servers} at least
     * @param prefix stands before all topics
     * @param applicationId of the topology, whose lag is told
     */
    public static Runs follow(Map<String, Object> kafka, String prefix, String applicationId, Limits limits) {
        return new Runs(Map.copyOf(kafka), prefix, applicationId, limits);
    }

    public Run live() {
        return live;
    }

    /** The run of this name; null when there is none. */
    public @Nullable Run find(String name) throws InterruptedException {
        if (name.equals(LIVE)) {
            return live;
        }
        synchronized (beside) {
            Run known = beside.get(name);
            if (known != null) {
                return known;
            }
        }
        if (!names().contains(name)) {
            return null;
        }
        synchronized (beside) {
            Run run = beside.computeIfAbsent(name, any -> Run.follow(kafka, prefix + name + ".", limits));
            if (beside.size() > MOST_BESIDE) {
                String longestUnasked = beside.keySet().iterator().next();
                Run closed = beside.remove(longestUnasked);
                if (closed != null) {
                    closed.close();
                }
            }
            return run;
        }
    }

    /** The names of all runs that Kafka holds, the live one first. */
    public List<String> names() throws InterruptedException {
        List<String> names = new ArrayList<>(List.of(LIVE));
        for (String other : lag.otherPrefixes()) {
            String added = other.substring(prefix.length());
            if (added.endsWith(".") && added.length() > 1) {
                names.add(added.substring(0, added.length() - 1));
            }
        }
        return names;
    }

    /** How the flow does. Asks Kafka. */
    public FlowHealth health() throws InterruptedException {
        Instant now = Instant.now();
        return new FlowHealth(
                now,
                live.isReady(),
                lag.read(),
                live.topics(now),
                live.sources(now),
                live.deadLetters(),
                live.board().memory());
    }

    @Override
    public void close() {
        live.close();
        synchronized (beside) {
            beside.values().forEach(Run::close);
            beside.clear();
        }
        lag.close();
    }
}
