// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A network between clients and a broker that can be slow, or gone. */
final class Proxy implements AutoCloseable {

    private final ServerSocket server;
    private final int target;
    private final ExecutorService connections = Executors.newCachedThreadPool(Proxy::daemon);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong passed = new AtomicLong();
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean cut;

    Proxy(int port, int target) throws IOException {
        this.server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        this.target = target;
        connections.execute(this::accept);
    }

    /** What each way takes from now on, for connections made from now on too. */
    void delay(Duration time) {
        delay = time;
    }

    /** Ends all connections, and takes none until {@link #restore}. */
    void cut() {
        cut = true;
        open.forEach(Proxy::closeQuietly);
    }

    void restore() {
        cut = false;
    }

    /** How many bytes have come through. */
    long passed() {
        return passed.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                if (cut) {
                    closeQuietly(client);
                    continue;
                }
                Socket broker = new Socket(InetAddress.getLoopbackAddress(), target);
                client.setTcpNoDelay(true);
                broker.setTcpNoDelay(true);
                open.add(client);
                open.add(broker);
                connections.execute(() -> pass(client, broker));
                connections.execute(() -> pass(broker, client));
            } catch (IOException e) {
                // the broker is not there, or the proxy is closed: the client sees a connection that ends
            }
        }
    }

    /** Reads at once and writes later, so that a delay costs time and not throughput; in order, whatever the delay. */
    private void pass(Socket from, Socket to) {
        ExecutorService writer = Executors.newSingleThreadExecutor(Proxy::daemon);
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[65_536];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                byte[] chunk = Arrays.copyOf(buffer, count);
                long due = System.nanoTime() + delay.toNanos();
                writer.execute(() -> {
                    awaitTime(due);
                    write(chunk, out, to);
                });
            }
        } catch (IOException e) {
            // cut, or one side has gone: so has the other
        } finally {
            writer.execute(() -> closeQuietly(to));
            writer.shutdown();
            closeQuietly(from);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void awaitTime(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(byte[] chunk, OutputStream out, Socket to) {
        try {
            out.write(chunk);
            passed.addAndGet(chunk.length);
        } catch (IOException e) {
            closeQuietly(to);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone either way
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "proxy");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
        connections.shutdownNow();
    }
}
