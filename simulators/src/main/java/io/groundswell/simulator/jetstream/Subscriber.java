// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.simulator.jetstream;

import com.github.luben.zstd.ZstdCompressCtx;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One connection, from its request to its end. */
final class Subscriber implements Runnable {

    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final Duration BREATH = Duration.ofMillis(5);
    private static final int REORDERED = 50;
    private static final long HOUR_MICROS = Duration.ofHours(1).toMillis() * 1_000;

    private final Socket socket;
    private final EventLog log;
    private final byte @Nullable [] dictionary;
    private final @Nullable Mischief opening;
    private final Queue<Mischief> strikes = new ConcurrentLinkedQueue<>();
    private volatile boolean open;
    private volatile boolean gone;

    Subscriber(Socket socket, EventLog log, byte @Nullable [] dictionary, @Nullable Mischief opening) {
        this.socket = socket;
        this.log = log;
        this.dictionary = dictionary;
        this.opening = opening;
    }

    void strike(Mischief mischief) {
        strikes.add(mischief);
    }

    boolean isOpen() {
        return open && !gone;
    }

    boolean isOver() {
        return gone;
    }

    void cut() {
        gone = true;
        try {
            // A reset rather than a farewell: what is on its way is lost, as when a network fails.
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // as good as closed
        }
    }

    @Override
    public void run() {
        try (socket) {
            InputStream in = socket.getInputStream();
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 64 << 10);
            Request request = Request.read(in);
            if (answers(request, out)) {
                serve(request, in, out);
            }
        } catch (IOException | UncheckedIOException | InterruptedException e) {
            // the client is gone, or the simulator closes
        } finally {
            gone = true;
        }
    }

    private boolean answers(Request request, OutputStream out) throws IOException, InterruptedException {
        String yes = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + accept(request.header("sec-websocket-key")) + "\r\n\r\n";
        if (opening == null || !opening.isBeforeOpening()) {
            write(out, yes);
            return true;
        }
        switch (opening) {
            case CUT_ON_ACCEPT -> cut();
            case CUT_IN_HANDSHAKE -> {
                write(out, yes.substring(0, yes.length() / 2));
                cut();
            }
            case SILENT_HANDSHAKE -> stare();
            case TOO_MANY_REQUESTS ->
                write(out, "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n");
            case UNAVAILABLE -> write(out, "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");
            default -> write(out, "SSH-2.0-OpenSSH_9.2\r\n");
        }
        return false;
    }

    private void serve(Request request, InputStream in, OutputStream out) throws IOException, InterruptedException {
        Filter filter = Filter.of(request.all("wantedCollections"), request.all("wantedDids"));
        if (request.first("requireHello", "").equals("true")) {
            JsonNode payload = JsonMapper.shared().readTree(Frames.read(in)).path("payload");
            filter = Filter.of(texts(payload.path("wantedCollections")), texts(payload.path("wantedDids")));
        }
        Thread listener = new Thread(() -> drain(in), "simulator-listener");
        listener.setDaemon(true);
        listener.start();
        long cursor = Long.parseLong(request.first("cursor", "-1"));
        int next = cursor < 0 ? log.size() : log.numberAt(cursor);
        open = true;
        if (opening != null) {
            strike(opening);
        }
        boolean compress = request.first("compress", "").equals("true") && dictionary != null;
        try (Sender sender = new Sender(out, compress)) {
            while (!gone) {
                Mischief strike = strikes.poll();
                if (strike != null) {
                    next = act(strike, next, filter, sender);
                    continue;
                }
                Event event = log.await(next, BREATH);
                if (event == null) {
                    out.flush();
                    continue;
                }
                next++;
                if (filter.wants(event)) {
                    sender.send(event.json());
                }
            }
        }
    }

    private int act(Mischief mischief, int next, Filter filter, Sender sender)
            throws IOException, InterruptedException {
        switch (mischief) {
            case CUT -> {
                sender.out.flush();
                cut();
            }
            case HALF_HEADER -> half(sender, next, 1);
            case HALF_FRAME -> half(sender, next, 100);
            case GOODBYE -> {
                sender.raw(Frames.goodbye());
                Thread.sleep(200);
                gone = true;
            }
            case SILENCE -> stare();
            case HOUR_AGAIN -> {
                Event newest = log.await(Math.max(0, next - 1), BREATH);
                return newest == null ? next : Math.min(next, log.numberAt(newest.micros() - HOUR_MICROS));
            }
            case REORDER -> {
                return reordered(next, filter, sender);
            }
            case PIECES -> sender.pieces = 20;
            case DRIBBLE -> sender.dribbles = 1;
            case BAD_FRAME -> {
                sender.raw(Frames.forbidden());
                Thread.sleep(200);
                cut();
            }
            default -> {
                for (String noise : Noise.of(mischief, System.currentTimeMillis() * 1_000)) {
                    sender.send(noise);
                }
            }
        }
        return next;
    }

    /** So many bytes of the next event's frame, then nothing. */
    private void half(Sender sender, int next, int bytes) throws IOException, InterruptedException {
        Event event = log.await(next, Duration.ofMillis(100));
        byte[] frame =
                Frames.frame(Frames.TEXT, true, (event == null ? "{}" : event.json()).getBytes(StandardCharsets.UTF_8));
        sender.raw(Arrays.copyOf(frame, Math.min(bytes, frame.length - 1)));
        Thread.sleep(50); // or the reset would take the bytes with it
        cut();
    }

    private int reordered(int next, Filter filter, Sender sender) throws IOException, InterruptedException {
        List<Event> events = new ArrayList<>();
        for (int number = next; number < next + REORDERED; number++) {
            Event event = log.await(number, Duration.ofMillis(100));
            if (event == null) {
                break;
            }
            events.add(event);
        }
        int after = next + events.size();
        Collections.shuffle(events, new Random(next));
        for (Event event : events) {
            if (filter.wants(event)) {
                sender.send(event.json());
            }
        }
        return after;
    }

    private void stare() throws InterruptedException {
        while (!gone) {
            Thread.sleep(BREATH.toMillis());
        }
    }

    /** What a client says is of no interest, but that it goes is. */
    private void drain(InputStream in) {
        byte[] rest = new byte[4_096];
        try {
            while (in.read(rest) >= 0) {
                // whatever it is
            }
        } catch (IOException e) {
            // gone as well
        }
        gone = true;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String accept(String key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    /** Messages as frames. */
    private final class Sender implements AutoCloseable {
        private final OutputStream out;
        private final @Nullable ZstdCompressCtx zstd;
        private int pieces;
        private int dribbles;

        Sender(OutputStream out, boolean compress) {
            this.out = out;
            this.zstd = compress ? new ZstdCompressCtx().setLevel(3).loadDict(dictionary) : null;
        }

        void send(String message) throws IOException, InterruptedException {
            byte[] payload = message.getBytes(StandardCharsets.UTF_8);
            int opcode = zstd == null ? Frames.TEXT : Frames.BINARY;
            payload = zstd == null ? payload : zstd.compress(payload);
            if (dribbles > 0) {
                dribbles--;
                for (byte one : Frames.frame(opcode, true, payload)) {
                    raw(new byte[] {one});
                    Thread.sleep(0, 200_000);
                }
            } else if (pieces > 0) {
                pieces--;
                raw(Frames.pieces(opcode, payload, 5));
            } else {
                out.write(Frames.frame(opcode, true, payload));
            }
        }

        void raw(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        @Override
        public void close() {
            if (zstd != null) {
                zstd.close();
            }
        }
    }
}
