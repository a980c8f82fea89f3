// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.web;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Hands each event to all pages that want it, and remembers the latest, so that a page that was cut off goes on where it
 * was. A page that cannot keep up is dropped and comes back by itself; it holds nobody up. Thread-safe.
 */
final class Feed {

    private static final int MOST_REMEMBERED = 20_000;
    private static final long MOST_BYTES = 16L * 1024 * 1024;
    private static final byte[] PING = ": still here\n\n".getBytes(StandardCharsets.UTF_8);

    private final String boot = Long.toHexString(new SecureRandom().nextLong() >>> 16);
    private final int mostClients;
    private final Deque<FeedEvent> remembered = new ArrayDeque<>();
    /** Left without our lock, for a page may end while it is being written to. */
    private final Set<EventClient> clients = new CopyOnWriteArraySet<>();

    private final AtomicLong dropped = new AtomicLong();
    private long bytes;
    private long last;

    Feed(int mostClients) {
        this.mostClients = mostClients;
    }

    synchronized void publish(String type, @Nullable String view, Object data) {
        FeedEvent event = FeedEvent.of(boot, ++last, type, view, data);
        remembered.addLast(event);
        bytes += event.frame().length;
        while (remembered.size() > MOST_REMEMBERED || bytes > MOST_BYTES) {
            bytes -= remembered.removeFirst().frame().length;
        }
        for (EventClient client : clients) {
            if (event.isFor(client.views())) {
                client.offer(event.frame());
            }
        }
    }

    /** The id of the latest event: what a page knows that asks for figures now. */
    synchronized String cursor() {
        return boot + "-" + last;
    }

    /**
     * Adds a page, and gives it what it has missed. Where that is not known any more, it is told to begin anew.
     *
     * @param lastId the last event that it knows; null when it knows none
     * @return false when there are too many
     */
    synchronized boolean add(EventClient client, @Nullable String lastId) {
        if (clients.size() >= mostClients) {
            return false;
        }
        clients.add(client);
        client.offer(("retry: 1000\n: " + clients.size() + "\n\n").getBytes(StandardCharsets.UTF_8));
        if (lastId != null) {
            List<FeedEvent> missed = missed(lastId);
            if (missed == null) {
                client.offer(
                        FeedEvent.of(boot, last, "reset", null, new Object[0]).frame());
            } else {
                missed.stream()
                        .filter(event -> event.isFor(client.views()))
                        .forEach(event -> client.offer(event.frame()));
            }
        }
        return true;
    }

    private @Nullable List<FeedEvent> missed(String lastId) {
        int dash = lastId.indexOf('-');
        long number;
        try {
            number = Long.parseLong(lastId.substring(dash + 1));
        } catch (NumberFormatException e) {
            return null;
        }
        boolean ours = dash > 0 && lastId.substring(0, dash).equals(boot) && number <= last;
        FeedEvent oldest = remembered.peekFirst();
        if (!ours || (number < last && (oldest == null || number < oldest.number() - 1))) {
            return null;
        }
        return remembered.stream().filter(event -> event.number() > number).toList();
    }

    void remove(EventClient client) {
        clients.remove(client);
    }

    /** Keeps connections open on which nothing is said. */
    void ping() {
        clients.forEach(client -> client.offer(PING));
    }

    /** Drops the pages that have taken nothing for too long. */
    void dropStuck() {
        clients.forEach(EventClient::dropIfStuck);
    }

    void countDropped() {
        dropped.incrementAndGet();
    }

    synchronized Load load() {
        return new Load(clients.size(), mostClients, dropped.get(), last);
    }

    /**
     * How much the pages ask for.
     *
     * @param clients open pages
     * @param mostClients how many there may be
     * @param dropped pages that could not keep up, so far
     * @param events published so far
     */
    record Load(int clients, int mostClients, long dropped, long events) {}

    void close() {
        clients.forEach(EventClient::close);
    }
}
