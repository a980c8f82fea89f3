// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket, turned from a listener into what can be read. Memory is bounded: the other side is asked for the next
 * message only when one was taken. One thread takes.
 */
final class JetstreamConnection implements WebSocket.Listener, AutoCloseable {

    /** What comes from a connection. */
    sealed interface Heard {}

    /** A whole message. */
    static final class Message implements Heard {
        private final byte[] bytes;
        private final boolean compressed;

        private Message(byte[] bytes, boolean compressed) {
            this.bytes = bytes;
            this.compressed = compressed;
        }

        byte[] bytes() {
            return bytes;
        }

        boolean isCompressed() {
            return compressed;
        }
    }

    /** A message that was longer than the limit, and is gone. */
    record TooLong(long size) implements Heard {}

    /** The last that comes. */
    record Ended(String why, boolean unreadable) implements Heard {}

    /** A refusal in HTTP. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;
        final int status;
        final Duration retryAfter;

        Refused(int status, Duration retryAfter) {
            super("HTTP " + status);
            this.status = status;
            this.retryAfter = retryAfter;
        }

        /** Whether the request is at fault, rather than the moment. */
        boolean isFinal() {
            return status >= 400 && status < 500 && status != 408 && status != 425 && status != 429;
        }
    }

    /** Repositories take records of 1 MB at the most; JSON makes them longer. */
    static final int MAX_MESSAGE = 4 << 20;

    private static final int UNTAKEN = 32;

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream binary = new ByteArrayOutputStream();
    private long size;
    private @Nullable WebSocket socket;

    private JetstreamConnection() {}

    /** @throws IOException when there is no connection in time; {@link Refused} when the answer was no */
    static JetstreamConnection open(HttpClient client, Subscription subscription, Duration timeout)
            throws IOException, InterruptedException {
        JetstreamConnection connection = new JetstreamConnection();
        CompletableFuture<WebSocket> opening = client.newWebSocketBuilder()
                .connectTimeout(timeout)
                .header("User-Agent", "Groundswell")
                .buildAsync(subscription.address(), connection);
        try {
            WebSocket opened = opening.get(timeout.toMillis() + 1_000, TimeUnit.MILLISECONDS);
            connection.socket = opened;
            if (subscription.hello() != null) {
                opened.sendText(subscription.hello(), true).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            }
            return connection;
        } catch (ExecutionException e) {
            connection.close();
            throw failure(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            abandon(opening);
            connection.close();
            throw new IOException("no answer within " + timeout, e);
        } catch (InterruptedException e) {
            abandon(opening);
            connection.close();
            throw e;
        }
    }

    /** Should it open after all, nobody is there for it. */
    private static void abandon(CompletableFuture<WebSocket> opening) {
        var unused = opening.thenAccept(WebSocket::abort);
        opening.cancel(true);
    }

    private static IOException failure(Throwable cause) {
        if (cause instanceof WebSocketHandshakeException refusal && refusal.getResponse() != null) {
            var response = refusal.getResponse();
            return new Refused(
                    response.statusCode(),
                    RetryAfter.of(response.headers().firstValue("retry-after").orElse(null)));
        }
        return new IOException(why(cause), cause);
    }

    /** The next that came; {@code null} when nothing comes in time. After {@link Ended} nothing does. */
    @Nullable
    Heard next(Duration patience) throws InterruptedException {
        Heard next = heard.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        WebSocket open = socket;
        if (open != null && !(next == null || next instanceof Ended)) {
            open.request(1);
        }
        return next;
    }

    @Override
    public void onOpen(WebSocket opened) {
        opened.request(UNTAKEN);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        size += data.length();
        if (size <= MAX_MESSAGE) {
            text.append(data);
        }
        if (last) {
            heard.add(
                    size > MAX_MESSAGE
                            ? new TooLong(size)
                            : new Message(text.toString().getBytes(StandardCharsets.UTF_8), false));
            text.setLength(0);
            size = 0;
        } else {
            from.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        size += data.remaining();
        if (size <= MAX_MESSAGE) {
            byte[] piece = new byte[data.remaining()];
            data.get(piece);
            binary.writeBytes(piece);
        }
        if (last) {
            heard.add(size > MAX_MESSAGE ? new TooLong(size) : new Message(binary.toByteArray(), true));
            binary.reset();
            size = 0;
        } else {
            from.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        from.request(1);
        return null; // answered by the client itself
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        heard.add(new Ended("closed with status " + status, false));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        heard.add(new Ended(why(error), error instanceof java.net.ProtocolException));
    }

    private static String why(Throwable error) {
        return error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
    }

    @Override
    public void close() {
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
    }
}
