// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many readers of a page's events, on one thread, which costs the page as little as may be. Rounds are due at a fixed
 * pace; a reader that sees the count of round k has what rounds up to k have changed, for the page tells the latest.
 */
final class OpenPages implements AutoCloseable {

    /** Round k counts so many posts and k more. */
    static final long FIRST = 1_000_000;

    private static final Pattern ROUND = Pattern.compile("\"posts\":(1\\d{6})");

    private final Selector selector;
    private final long[][] seen;
    private final CountDownLatch missing;
    private final Thread thread = new Thread(this::read, "pages");
    private long startNanos;
    private long paceNanos;
    private final AtomicLong bytes = new AtomicLong();
    private volatile boolean closed;

    private static final class Reader {
        private final int number;
        private final StringBuilder text = new StringBuilder();
        private int last;

        private Reader(int number) {
            this.number = number;
        }
    }

    private OpenPages(Selector selector, int pages, int rounds) {
        this.selector = selector;
        this.seen = new long[pages][rounds];
        this.missing = new CountDownLatch(pages);
    }

    static OpenPages open(int port, int pages, String path, int rounds) throws IOException {
        OpenPages open = new OpenPages(Selector.open(), pages, rounds);
        ByteBuffer request = ByteBuffer.wrap(
                ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < pages; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            int unused = channel.write(request.duplicate());
            channel.configureBlocking(false);
            channel.register(open.selector, SelectionKey.OP_READ, new Reader(i));
        }
        return open;
    }

    /** @param start when round 0 would be due, by {@link System#nanoTime} */
    void start(long start, long pace) {
        startNanos = start;
        paceNanos = pace;
        thread.start();
    }

    long dueNanos(int round) {
        return startNanos + round * paceNanos;
    }

    private void read() {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        try {
            while (!closed) {
                selector.select(100);
                long now = System.nanoTime();
                for (SelectionKey key : selector.selectedKeys()) {
                    buffer.clear();
                    int count = ((SocketChannel) key.channel()).read(buffer);
                    if (count < 0) {
                        throw new IllegalStateException("the page must not end a connection");
                    }
                    bytes.addAndGet(count);
                    take((Reader) key.attachment(), buffer.flip(), now);
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Reader reader, ByteBuffer buffer, long now) {
        reader.text.append(StandardCharsets.ISO_8859_1.decode(buffer));
        int end = reader.text.lastIndexOf("\n\n");
        if (end < 0) {
            return;
        }
        Matcher rounds = ROUND.matcher(reader.text.substring(0, end));
        int newest = reader.last;
        while (rounds.find()) {
            newest = Math.max(newest, (int) (Long.parseLong(rounds.group(1)) - FIRST));
        }
        reader.text.delete(0, end + 2);
        long[] mine = seen[reader.number];
        for (int round = reader.last + 1; round <= newest; round++) {
            mine[round - 1] = now - dueNanos(round);
        }
        if (newest == mine.length && reader.last < newest) {
            missing.countDown();
        }
        reader.last = newest;
    }

    void awaitAll(Duration patience) throws InterruptedException {
        if (!missing.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException(
                    "all pages must have the last round within " + patience + ": not so " + missing.getCount());
        }
    }

    /** Of all pages, sorted, from a round on. */
    long[] latencies(int fromRound) {
        long[] all = Arrays.stream(seen)
                .flatMapToLong(page -> Arrays.stream(page, fromRound, page.length))
                .toArray();
        Arrays.sort(all);
        return all;
    }

    long bytes() {
        return bytes.get();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
