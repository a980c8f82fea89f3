// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.simulator.x;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * X on this machine's loopback: filtered stream, its rules, and the recent search, over HTTP/1.1. Says what it is told to
 * say, to whoever has the token. Thread-safe.
 */
public final class XSimulator implements AutoCloseable {

    private static final int SECONDS_TO_RESET = 1;

    private final ServerSocket server;
    private final String token;
    private final World world = new World();
    private final Misbehaviour misbehaviour = new Misbehaviour();
    private final LongAdder given = new LongAdder();
    private final Map<String, LongAdder> requests = new ConcurrentHashMap<>();
    private final RulesEndpoint rules;
    private final SearchEndpoint search;
    private final StreamEndpoint stream;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "x-simulator");
        thread.setDaemon(true);
        return thread;
    });

    private XSimulator(ServerSocket server, String token, SimulatedLimits limits) {
        this.server = server;
        this.token = token;
        this.rules = new RulesEndpoint(world, limits);
        this.search = new SearchEndpoint(world, limits, given);
        this.stream = new StreamEndpoint(world, limits, misbehaviour, given);
    }

    /**
     * Starts to answer.
     *
     * @param port 0 for any that is free
     * @param token the only one that it lets in
     */
    public static XSimulator start(int port, String token, SimulatedLimits limits) throws IOException {
        ServerSocket server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        XSimulator simulator = new XSimulator(server, token, limits);
        simulator.threads.execute(simulator::accept);
        return simulator;
    }

    /** Where it is. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
    }

    /** Somebody says something that begins a thread. */
    public SaidPost say(long author, String text) {
        long id = world.nextId();
        return say(new SaidPost(id, author, text, id, null, null, List.of(id), World.time(id)));
    }

    /** Somebody answers. */
    public SaidPost answer(SaidPost to, long author, String text) {
        long id = world.nextId();
        return say(new SaidPost(id, author, text, to.conversation(), to.id(), null, List.of(id), World.time(id)));
    }

    /** Somebody changes what they said; X gives it a number of its own. */
    public SaidPost edit(SaidPost post, String text) {
        long id = world.nextId();
        List<Long> edits = new ArrayList<>(post.edits());
        edits.add(id);
        return say(new SaidPost(id, post.author(), text, post.conversation(), post.answered(), null, edits, post.at()));
    }

    /** Somebody reposts. */
    public SaidPost repost(SaidPost post, long author) {
        long id = world.nextId();
        return say(new SaidPost(
                id, author, "RT @somebody: " + post.shortText(), id, null, post.id(), List.of(id), World.time(id)));
    }

    /** X tells those who listen that a post is deleted. The search knows nothing of it. */
    public void delete(SaidPost post) {
        stream.say("{\"data\":{\"delete\":{\"tweet\":{\"id\":\"" + post.id() + "\",\"author_id\":\"" + post.author()
                + "\"},\"event_at\":\"" + Instant.now() + "\"}}}");
    }

    private SaidPost say(SaidPost post) {
        world.add(post);
        stream.say(post);
        return post;
    }

    /** All that was said, in order. */
    public List<SaidPost> said() {
        return world.posts();
    }

    /** Texts of the rules that it has now, with their tags. */
    public Map<String, String> rules() {
        Map<String, String> tags = new LinkedHashMap<>();
        world.rules().forEach(rule -> tags.put(rule.value(), rule.tag()));
        return tags;
    }

    /** Somebody else's program, with the same token, adds a rule. */
    public void addRule(String value, String tag) {
        world.addRule(value, tag, RuleExpression.parse(value, Integer.MAX_VALUE));
    }

    /** How many posts it has given, by stream and search: what X would charge for. */
    public long given() {
        return given.sum();
    }

    /** How often a path was asked for. */
    public long requests(String path) {
        LongAdder count = requests.get(path);
        return count == null ? 0 : count.sum();
    }

    /** Whether somebody listens to the stream. */
    public boolean isHeard() {
        return stream.hasListener();
    }

    /** Does these at the next occasions, in this order. */
    public void misbehave(Mischief... mischief) {
        for (Mischief one : mischief) {
            misbehaviour.ask(one);
        }
    }

    /** Does these, which are of requests, at the next requests of a path, in this order. */
    public void misbehaveAt(String path, Mischief... mischief) {
        for (Mischief one : mischief) {
            misbehaviour.askAt(path, one);
        }
    }

    /**
     * From now on does any of these by chance, until it is told otherwise.
     *
     * @param ofRequest how likely, from 0 to 1, at a request
     * @param ofLine how likely at a line of the stream
     */
    public void misbehaveAtRandom(long seed, double ofRequest, double ofLine, Mischief... among) {
        misbehaviour.atRandom(seed, ofRequest, ofLine, List.of(among));
    }

    /** How often it has done each. */
    public Map<Mischief, Long> mischief() {
        return misbehaviour.done();
    }

    /** Whether it has done all that {@link #misbehave} and {@link #misbehaveAt} asked for. */
    public boolean hasMisbehaved() {
        return misbehaviour.isOver();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                // Closed, or a client that left before it was let in: neither is news.
            }
        }
    }

    private void serve(Socket socket) {
        sockets.add(socket);
        try (socket) {
            socket.setTcpNoDelay(true);
            Request request = Request.read(socket.getInputStream());
            requests.computeIfAbsent(request.path(), path -> new LongAdder()).increment();
            serve(request, socket);
        } catch (IOException | InterruptedException | IllegalArgumentException e) {
            // The other side is gone, or speaks no HTTP. A simulator has nobody to tell.
        } finally {
            sockets.remove(socket);
        }
    }

    private void serve(Request request, Socket socket) throws IOException, InterruptedException {
        @Nullable Mischief mischief = misbehaviour.next(request.path());
        if (mischief == Mischief.NO_ANSWER) {
            TimeUnit.MINUTES.sleep(10);
        }
        if (mischief == Mischief.NO_ANSWER || mischief == Mischief.HANG_UP) {
            return;
        }
        Reply reply = mischievous(mischief);
        reply = reply == null ? answer(request) : reply;
        boolean half = mischief == Mischief.HALF_HEADERS || mischief == Mischief.HALF_BODY;
        if (reply == null && !half) {
            stream.stream(request, socket);
            return;
        }
        reply = reply == null ? Reply.problem(200, "a stream", "that breaks off before it begins") : reply;
        double share = mischief == Mischief.HALF_HEADERS ? 0.1 : mischief == Mischief.HALF_BODY ? 0.9 : 1;
        reply.write(socket.getOutputStream(), share);
    }

    private static @Nullable Reply mischievous(@Nullable Mischief mischief) {
        if (mischief == null) {
            return null;
        }
        long reset = Instant.now().getEpochSecond() + SECONDS_TO_RESET;
        return switch (mischief) {
            case UNAVAILABLE -> Reply.problem(503, "Service Unavailable", "Service Unavailable");
            case LIMITED ->
                Reply.problem(429, "Too Many Requests", "Too Many Requests")
                        .with("x-rate-limit-limit", "50")
                        .with("x-rate-limit-remaining", "0")
                        .with("x-rate-limit-reset", String.valueOf(reset));
            case LIMITED_WITHOUT_RESET -> Reply.problem(429, "Too Many Requests", "Too Many Requests");
            case UNAUTHORIZED -> Reply.problem(401, "Unauthorized", "Unauthorized");
            case FORBIDDEN -> Reply.problem(403, "Forbidden", "client-not-enrolled");
            default -> null;
        };
    }

    /** {@code null} for a stream. */
    private @Nullable Reply answer(Request request) {
        String authorization = request.headers().getOrDefault("authorization", "");
        if (!authorization.equals("Bearer " + token)) {
            // X does not send a token back. Should it, Groundswell must not print it.
            return Reply.problem(401, "Unauthorized", "Unauthorized: " + authorization);
        }
        return switch (request.path()) {
            case "/2/tweets/search/stream/rules" -> rules.answer(request);
            case "/2/tweets/search/recent" -> search.answer(request);
            case "/2/tweets/search/stream" -> stream.refusal(request);
            default -> Reply.problem(404, "Not Found", "no such path");
        };
    }

    /** Cuts all connections, as a restart would. */
    public void cutAll() {
        sockets.forEach(XSimulator::closeQuietly);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed in any case.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        cutAll();
        threads.shutdownNow();
    }
}
