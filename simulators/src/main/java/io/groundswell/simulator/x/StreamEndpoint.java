// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.simulator.x;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /2/tweets/search/stream}: what matches a rule, as it is said, to one listener at a time. */
final class StreamEndpoint {

    private static final String HEARTBEAT = "\r\n";
    private static final int HUGE_CHARACTERS = 1_100_000;

    private final World world;
    private final SimulatedLimits limits;
    private final Misbehaviour misbehaviour;
    private final LongAdder given;
    private @Nullable Listener listener;

    StreamEndpoint(World world, SimulatedLimits limits, Misbehaviour misbehaviour, LongAdder given) {
        this.world = world;
        this.limits = limits;
        this.misbehaviour = misbehaviour;
        this.given = given;
    }

    /** Something to be told to whoever listens: a post, or with no post a line as it stands. */
    private record Item(@Nullable SaidPost post, String line) {}

    /** Whoever listens; another connection is another listener, whatever it is like. */
    private static final class Listener {

        private final Socket socket;
        private final BlockingQueue<Item> queue = new LinkedBlockingQueue<>();

        Listener(Socket socket) {
            this.socket = socket;
        }
    }

    /** Nobody who does not listen now hears of it. */
    void say(SaidPost post) {
        tell(new Item(post, ""));
    }

    void say(String line) {
        tell(new Item(null, line));
    }

    private synchronized void tell(Item item) {
        if (listener != null) {
            listener.queue.add(item);
        }
    }

    synchronized boolean hasListener() {
        return listener != null;
    }

    /** Why there can be no stream now, or {@code null}. */
    synchronized @Nullable Reply refusal(Request request) {
        if (request.query().containsKey(limits.newWords() ? "tweet.fields" : "post.fields")) {
            return Reply.problem(400, "Invalid Request", "a query parameter is not one of those known");
        }
        if (world.rules().isEmpty()) {
            return Reply.problem(409, "RuleConfigurationIssue", "define rules before you listen");
        }
        if (listener != null && !isGone(listener.socket)) {
            return Reply.problem(
                    429, "ConnectionException", "This stream is currently at the maximum allowed connection limit.");
        }
        return null;
    }

    /** Streams until the connection or the simulator ends. */
    void stream(Request request, Socket socket) throws IOException, InterruptedException {
        Listener own = new Listener(socket);
        synchronized (this) {
            listener = own;
        }
        try {
            OutputStream out = socket.getOutputStream();
            String head = Reply.head(200)
                    .append("content-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n")
                    .toString();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            chunk(out, HEARTBEAT);
            serve(own.queue, out, PostJson.asked(request.query(), limits.newWords()));
        } finally {
            synchronized (this) {
                if (own.equals(listener)) {
                    listener = null;
                }
            }
        }
    }

    private void serve(BlockingQueue<Item> queue, OutputStream out, PostJson words)
            throws IOException, InterruptedException {
        @Nullable String held = null;
        while (true) {
            Item item = queue.poll(limits.heartbeat().toMillis(), TimeUnit.MILLISECONDS);
            if (item == null) {
                chunk(out, HEARTBEAT);
                continue;
            }
            @Nullable Mischief mischief = misbehaviour.next(Mischief.Phase.LINE);
            @Nullable String line = line(item, mischief == Mischief.DRIFT ? words.drifted() : words, mischief);
            if (line == null) {
                continue;
            }
            if (mischief != null && breaks(mischief, out, line)) {
                return;
            }
            if (mischief == Mischief.REORDER && held == null) {
                held = line;
                continue;
            }
            before(mischief, out);
            give(out, line);
            if (mischief == Mischief.DUPLICATE) {
                give(out, line);
            }
            if (held != null) {
                give(out, held);
                held = null;
            }
        }
    }

    private @Nullable String line(Item item, PostJson words, @Nullable Mischief mischief) {
        SaidPost post = item.post;
        if (post == null) {
            return item.line;
        }
        List<World.Rule> matching = world.matching(post);
        if (matching.isEmpty()) {
            return null;
        }
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.set("data", words.of(post));
        ArrayNode rules = json.putArray("matching_rules");
        matching.forEach(rule -> rules.addObject().put("id", rule.id()).put("tag", rule.tag()));
        if (mischief == Mischief.DRIFT) {
            json.putObject("provenance").put("confidence", 0.5);
        }
        return json.toString();
    }

    /** What comes in front of a line, and is nobody's post. */
    private static void before(@Nullable Mischief mischief, OutputStream out) throws IOException {
        if (mischief == Mischief.UNKNOWN_KIND) {
            chunk(out, "{\"mood\":{\"id\":\"7\",\"level\":[3,{}]}}\r\n");
        } else if (mischief == Mischief.GARBAGE) {
            chunk(out, "<html>502 Bad \u0000 Gateway {\"data\":\r\n");
        } else if (mischief == Mischief.HUGE) {
            chunk(out, "{\"data\":{\"id\":\"1\",\"text\":\"" + "x".repeat(HUGE_CHARACTERS) + "\"}}\r\n");
        }
    }

    /** @return whether the stream is over */
    private static boolean breaks(Mischief mischief, OutputStream out, String line)
            throws IOException, InterruptedException {
        switch (mischief) {
            case END -> out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            case CUT -> {}
            case HALF_LINE -> chunk(out, line.substring(0, line.length() / 2));
            case HALF_CHUNK -> out.write("1f".getBytes(StandardCharsets.US_ASCII));
            case SILENCE, DISCONNECT_NOTICE -> {
                if (mischief == Mischief.DISCONNECT_NOTICE) {
                    chunk(
                            out,
                            "{\"errors\":[{\"title\":\"operational-disconnect\",\"disconnect_type\":"
                                    + "\"UpstreamOperationalDisconnect\",\"detail\":\"This stream has been disconnected\"}]}\r\n");
                }
                awaitEnd(out);
            }
            default -> {
                return false;
            }
        }
        out.flush();
        return true;
    }

    /** Until the listener gives up, which only closing it from outside can tell. */
    private static void awaitEnd(OutputStream out) throws IOException, InterruptedException {
        out.flush();
        Thread.sleep(TimeUnit.MINUTES.toMillis(10));
    }

    private void give(OutputStream out, String line) throws IOException {
        given.increment();
        chunk(out, line + "\r\n");
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** The listener says nothing while it listens; what can be read is its end. */
    private static boolean isGone(Socket socket) {
        try {
            socket.setSoTimeout(5);
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
