// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.simulator.jetstream;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A host of Jetstream on the loopback. It replays its log from a cursor and goes on with what happens, to any number of
 * subscribers, over real sockets, and does any {@link Mischief} it is told to. Several hosts may share a log. Thread-safe.
 */
public final class JetstreamSimulator implements AutoCloseable {

    private final ServerSocket server;
    private final EventLog log;
    private final byte @Nullable [] dictionary;
    private final Queue<Mischief> openings = new ConcurrentLinkedQueue<>();
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    private JetstreamSimulator(ServerSocket server, EventLog log, byte @Nullable [] dictionary) {
        this.server = server;
        this.log = log;
        this.dictionary = dictionary;
    }

    /** Listens on a free port. */
    public static JetstreamSimulator start(EventLog log) throws IOException {
        return start(0, log, null);
    }

    /**
     * Listens.
     *
     * @param port 0 takes a free one
     * @param dictionary for those who ask for compression; {@code null} means that they get plain text
     */
    public static JetstreamSimulator start(int port, EventLog log, byte @Nullable [] dictionary) throws IOException {
        JetstreamSimulator simulator =
                new JetstreamSimulator(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), log, dictionary);
        Thread acceptor = new Thread(simulator::accept, "simulator");
        acceptor.setDaemon(true);
        acceptor.start();
        return simulator;
    }

    /** What a client connects to. */
    public URI address() {
        return URI.create("ws://127.0.0.1:" + server.getLocalPort() + "/subscribe");
    }

    /** The next connection meets this; those told before come first. */
    public void meetNextWith(Mischief mischief) {
        openings.add(mischief);
    }

    /** The next connections meet nothing. */
    public void behave() {
        openings.clear();
    }

    /** All open connections meet this now; where there are none, the next one does, and nothing that was to come before. */
    public void strike(Mischief mischief) {
        List<Subscriber> open = subscribers.stream().filter(Subscriber::isOpen).toList();
        if (open.isEmpty() || mischief.isBeforeOpening()) {
            openings.clear();
            meetNextWith(mischief);
            open.forEach(Subscriber::cut);
        } else {
            open.forEach(subscriber -> subscriber.strike(mischief));
        }
    }

    /** How many clients have connected so far. */
    public int connections() {
        return connections.get();
    }

    /** How many are connected and served. */
    public long open() {
        return subscribers.stream().filter(Subscriber::isOpen).count();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                Subscriber subscriber = new Subscriber(socket, log, dictionary, openings.poll());
                subscribers.removeIf(Subscriber::isOver);
                subscribers.add(subscriber);
                connections.incrementAndGet();
                Thread thread = new Thread(subscriber, "simulator-subscriber");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                // closed, or a client that went at once
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            // as good as closed
        }
        subscribers.forEach(Subscriber::cut);
    }
}
