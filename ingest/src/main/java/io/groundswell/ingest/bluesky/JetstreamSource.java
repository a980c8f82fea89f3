// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import io.groundswell.ingest.Found;
import io.groundswell.ingest.Refusal;
import io.groundswell.ingest.live.LiveMeters;
import io.groundswell.ingest.live.LiveMeters.End;
import io.groundswell.ingest.live.LiveSink;
import io.groundswell.ingest.live.LiveSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bluesky as Jetstream tells it, live (bluesky-social/jetstream, version 1 wire). It is read at least once, in the order
 * of its host; what is read twice has the same ids. A host that fails, falls silent or says nothing new is left for the
 * next.
 */
public final class JetstreamSource implements LiveSource {

    private static final Logger LOG = LoggerFactory.getLogger(JetstreamSource.class);
    private static final Duration BREATH = Duration.ofMillis(20);

    /** So many times the silence that is borne may pass with nothing but what is old: a host replayed an hour once. */
    private static final int STALL = 6;

    private final JetstreamSettings settings;
    private final JetstreamEvents events;
    private final LiveMeters meters;
    private final Aside aside;
    private final HttpClient client;

    /** Whether any host was ever reached, so that a refusal is a passing one. */
    private boolean everOpened;

    public JetstreamSource(JetstreamSettings settings, JetstreamEvents events, LiveMeters meters) {
        this(settings, events, meters, Aside.NOTHING);
    }

    /** @param threads fetches what was said before */
    public JetstreamSource(
            JetstreamSettings settings, JetstreamEvents events, LiveMeters meters, ThreadFetcher threads) {
        this(settings, events, meters, (Aside) threads);
    }

    private JetstreamSource(JetstreamSettings settings, JetstreamEvents events, LiveMeters meters, Aside aside) {
        this.settings = settings;
        this.events = events;
        this.meters = meters;
        this.aside = aside;
        this.client =
                HttpClient.newBuilder().connectTimeout(settings.handshake()).build();
    }

    @Override
    public void read(@Nullable String position, LiveSink sink) throws IOException, InterruptedException {
        try (ZstdMessages unpacking = unpacking()) {
            new Reading(position, sink, unpacking).run();
        }
    }

    private @Nullable ZstdMessages unpacking() throws IOException {
        return settings.dictionary() == null ? null : new ZstdMessages(Files.readAllBytes(settings.dictionary()));
    }

    /** How a connection went. */
    private record Outcome(End end, String why, boolean gaveSomething, Duration retryAfter, boolean isFinal) {}

    /** From one position on. */
    private final class Reading {

        private final Cursor cursor;
        private final LiveSink sink;
        private final @Nullable ZstdMessages unpacking;

        Reading(@Nullable String position, LiveSink sink, @Nullable ZstdMessages unpacking) {
            this.cursor = position == null ? Cursor.since(settings.since()) : Cursor.at(position);
            this.sink = sink;
            this.unpacking = unpacking;
        }

        void run() throws IOException, InterruptedException {
            List<URI> hosts = settings.hosts();
            int at = Math.max(0, hosts.stream().map(URI::toString).toList().indexOf(cursor.host()));
            int failures = 0;
            int refusals = 0;
            while (true) {
                URI host = hosts.get(at);
                Outcome outcome = attempt(host);
                meters.ended(outcome.end());
                failures = outcome.gaveSomething() ? 1 : failures + 1;
                refusals = outcome.isFinal() ? refusals + 1 : 0;
                if (refusals == hosts.size() && !everOpened) {
                    throw new IOException("every host refused to be read: " + host + " answered " + outcome.why());
                }
                Duration wait = settings.backoff().after(failures);
                boolean stay = outcome.gaveSomething() && outcome.end() == End.CUT;
                if (!stay) {
                    at = (at + 1) % hosts.size();
                }
                if (hosts.size() == 1 && outcome.retryAfter().compareTo(wait) > 0) {
                    wait = outcome.retryAfter();
                }
                LOG.warn(
                        "{}: {} ({}); {} in {} ms", host, outcome.end(), outcome.why(), hosts.get(at), wait.toMillis());
                pause(wait);
            }
        }

        private Outcome attempt(URI host) throws IOException, InterruptedException {
            long begin = cursor.beginAt(host, settings.rewind());
            JetstreamConnection connection;
            try {
                connection =
                        JetstreamConnection.open(client, Subscription.of(host, settings, begin), settings.handshake());
            } catch (JetstreamConnection.Refused e) {
                return new Outcome(End.REFUSED, "HTTP " + e.status, false, e.retryAfter, e.isFinal());
            } catch (IOException e) {
                return new Outcome(End.REFUSED, String.valueOf(e.getMessage()), false, Duration.ZERO, false);
            }
            everOpened = true;
            meters.opened();
            LOG.info("{}: open, from {}", host, begin < 0 ? "now" : instant(begin));
            boolean ended = false;
            try (connection) {
                Outcome outcome = listen(host, connection);
                ended = true;
                return outcome;
            } finally {
                if (!ended) {
                    meters.ended(End.LEFT);
                }
            }
        }

        private Outcome listen(URI host, JetstreamConnection connection) throws IOException, InterruptedException {
            long lastHeard = System.nanoTime();
            long lastMoved = lastHeard;
            boolean gaveSomething = false;
            while (true) {
                takeAside();
                JetstreamConnection.Heard heard = connection.next(BREATH);
                if (heard == null) {
                    if (System.nanoTime() - lastHeard > settings.silence().toNanos()) {
                        return outcome(End.SILENT, "nothing came for " + settings.silence(), gaveSomething);
                    }
                    sink.idle(); // afterwards, for Kafka may take its time, which is not the host's silence
                    continue;
                }
                if (heard instanceof JetstreamConnection.Ended ended) {
                    return outcome(ended.unreadable() ? End.UNREADABLE : End.CUT, ended.why(), gaveSomething);
                }
                long before = cursor.micros();
                take(host, heard);
                gaveSomething = true;
                lastHeard = System.nanoTime();
                if (cursor.micros() != before) {
                    lastMoved = lastHeard;
                } else if (lastHeard - lastMoved > STALL * settings.silence().toNanos()) {
                    return outcome(End.STALLED, "nothing new came for " + STALL + " x " + settings.silence(), true);
                }
            }
        }

        private static Outcome outcome(End end, String why, boolean gaveSomething) {
            return new Outcome(end, why, gaveSomething, Duration.ZERO, false);
        }

        private void take(URI host, JetstreamConnection.Heard heard) throws IOException, InterruptedException {
            byte @Nullable [] event = null;
            if (heard instanceof JetstreamConnection.Message message) {
                event = message.isCompressed() ? unpacked(message.bytes()) : message.bytes();
            }
            if (event == null) {
                sink.take(List.of(wrong(heard)), host.toString(), null);
                return;
            }
            JetstreamEvents.Timed timed = events.timed(event);
            cursor.heard(host, timed, Instant.now());
            for (Found found : timed.found()) {
                if (found instanceof Found.OnePost one) {
                    aside.heard(one.post());
                }
            }
            sink.take(timed.found(), host + "@" + timed.micros(), cursor.position());
            if (timed.micros() > 0) {
                meters.reached(instant(timed.micros()));
            }
        }

        private byte @Nullable [] unpacked(byte[] message) {
            return unpacking == null ? null : unpacking.unpacked(message);
        }

        private static Found wrong(JetstreamConnection.Heard heard) {
            if (heard instanceof JetstreamConnection.TooLong tooLong) {
                return new Found.Bad(
                        Refusal.Reason.LINE_TOO_LONG,
                        "message must have at most " + JetstreamConnection.MAX_MESSAGE + " bytes: had "
                                + tooLong.size());
            }
            return new Found.Bad(Refusal.Reason.ENCODING, "binary message that the dictionary cannot unpack");
        }

        private void takeAside() throws IOException, InterruptedException {
            Aside.Fetched fetched = aside.next();
            if (fetched != null) {
                sink.take(fetched.found(), fetched.where(), null);
            }
        }

        private void pause(Duration wait) throws IOException, InterruptedException {
            long until = System.nanoTime() + wait.toNanos();
            while (System.nanoTime() - until < 0) {
                Thread.sleep(BREATH.toMillis());
                takeAside();
                sink.idle();
            }
        }
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
