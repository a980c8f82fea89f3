// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import io.groundswell.events.Json;
import io.groundswell.events.Swing;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prometheus' Alertmanager, version 2 of its interface. It forgets what is not posted again, so what is open is, every
 * minute; and each alert says when it ends, so that it ends although nobody resolves it: no swing lasts four hours.
 */
final class AlertmanagerSink implements SwingSink {

    private static final Logger LOG = LoggerFactory.getLogger(AlertmanagerSink.class);
    private static final Duration LONGEST = Duration.ofHours(4);

    private final URI url;
    private final Clock clock;
    private final HttpPost http = new HttpPost();
    private final Map<String, Swing> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService repeating;

    /**
     * Begins to repeat what is open.
     *
     * @param base for example {@code http://127.0.0.1:9093}
     */
    AlertmanagerSink(URI base, Clock clock, Duration every) {
        this.url = URI.create(base.toString().replaceAll("/+$", "") + "/api/v2/alerts");
        this.clock = clock;
        this.repeating = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "alertmanager");
            thread.setDaemon(true);
            return thread;
        });
        var unused = repeating.scheduleWithFixedDelay(
                this::repeat, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** As the interface of Alertmanager has it. */
    private record Alert(
            Map<String, String> labels, Map<String, String> annotations, Instant startsAt, Instant endsAt) {}

    @Override
    public void send(Swing swing) throws UndeliveredException, InterruptedException {
        post(List.of(alert(swing)));
        if (swing.state() == Swing.State.OPEN) {
            open.put(swing.id(), swing);
        } else {
            open.remove(swing.id());
        }
    }

    private void repeat() {
        Instant now = clock.instant();
        open.values().removeIf(swing -> swing.openedAt().plus(LONGEST).isBefore(now));
        List<Alert> alerts = open.values().stream().map(this::alert).toList();
        if (alerts.isEmpty()) {
            return;
        }
        try {
            post(alerts);
        } catch (UndeliveredException e) {
            LOG.warn("could not repeat {} alerts: {}", alerts.size(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void post(List<Alert> alerts) throws UndeliveredException, InterruptedException {
        http.send(url, Json.MAPPER.writeValueAsBytes(alerts), Map.of());
    }

    private Alert alert(Swing swing) {
        Map<String, String> labels = new TreeMap<>();
        labels.put("alertname", "GroundswellSwing");
        labels.put("story", AlertText.clean(swing.story()));
        labels.put("platform", AlertText.clean(swing.platform()));
        labels.put("theme", AlertText.clean(swing.theme()));
        labels.put("kind", AlertText.lower(swing.kind()));
        labels.put("severity", AlertText.lower(swing.severity()));
        labels.put("swing", swing.id());
        Map<String, String> annotations = Map.of(
                "summary", AlertText.headline(swing), "description", String.join("\n", AlertText.details(swing)));
        Instant resolvedAt = swing.resolvedAt();
        Instant endsAt =
                resolvedAt == null ? later(swing.openedAt(), clock.instant()).plus(LONGEST) : resolvedAt;
        return new Alert(labels, annotations, swing.openedAt(), endsAt);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public void close() {
        repeating.shutdownNow();
    }
}
