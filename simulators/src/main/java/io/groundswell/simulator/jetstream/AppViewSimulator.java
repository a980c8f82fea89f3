// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.simulator.jetstream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An AppView on the loopback that knows the posts of a log: {@code getPosts} and {@code getPostThread}, whose replies
 * end at the depth that was asked for. It can be busy. Thread-safe.
 */
public final class AppViewSimulator implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DEFAULT_DEPTH = 6;

    private final HttpServer server;
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final EventLog log;
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();

    private AppViewSimulator(HttpServer server, EventLog log) {
        this.server = server;
        this.log = log;
    }

    /** Listens on a free port. */
    public static AppViewSimulator start(EventLog log) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        AppViewSimulator simulator = new AppViewSimulator(server, log);
        server.setExecutor(simulator.executor);
        server.createContext("/xrpc/app.bsky.feed.getPostThread", simulator::thread);
        server.createContext("/xrpc/app.bsky.feed.getPosts", simulator::posts);
        server.start();
        return simulator;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** So many requests are answered with HTTP 429 from now on. */
    public void beBusy(int times) {
        busy.set(times);
    }

    /** How many requests came, those included that were sent back. */
    public int requests() {
        return requests.get();
    }

    private void thread(HttpExchange exchange) throws IOException {
        if (sendsBack(exchange)) {
            return;
        }
        Map<String, ObjectNode> views = views();
        String uri = parameters(exchange, "uri").get(0);
        int depth = parameters(exchange, "depth").stream()
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(DEFAULT_DEPTH);
        ObjectNode answer = JSON.createObjectNode();
        if (views.containsKey(uri)) {
            answer.set("thread", node(uri, depth, views));
        } else {
            answer.putObject("thread")
                    .put("$type", "app.bsky.feed.defs#notFoundPost")
                    .put("uri", uri);
        }
        send(exchange, 200, answer);
    }

    private void posts(HttpExchange exchange) throws IOException {
        if (sendsBack(exchange)) {
            return;
        }
        Map<String, ObjectNode> views = views();
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode posts = answer.putArray("posts");
        parameters(exchange, "uris").stream().filter(views::containsKey).forEach(uri -> posts.add(views.get(uri)));
        send(exchange, 200, answer);
    }

    private boolean sendsBack(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        if (busy.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
            return false;
        }
        exchange.getResponseHeaders().set("Retry-After", "1");
        send(exchange, 429, JSON.createObjectNode().put("error", "RateLimitExceeded"));
        return true;
    }

    private static ObjectNode node(String uri, int depth, Map<String, ObjectNode> views) {
        ObjectNode node = JSON.createObjectNode().put("$type", "app.bsky.feed.defs#threadViewPost");
        node.set("post", views.get(uri));
        if (depth > 0) {
            ArrayNode replies = node.putArray("replies");
            repliesTo(uri, views).forEach(reply -> replies.add(node(reply, depth - 1, views)));
        }
        return node;
    }

    private static List<String> repliesTo(String uri, Map<String, ObjectNode> views) {
        List<String> replies = new ArrayList<>();
        views.forEach((id, view) -> {
            if (view.path("record")
                    .path("reply")
                    .path("parent")
                    .path("uri")
                    .asString("")
                    .equals(uri)) {
                replies.add(id);
            }
        });
        return replies;
    }

    /** Posts that are there, as the AppView shows them. */
    private Map<String, ObjectNode> views() {
        Map<String, ObjectNode> views = new LinkedHashMap<>();
        for (Event event : log.all()) {
            if (!event.collection().equals(Firehose.POSTS)) {
                continue;
            }
            JsonNode commit = JSON.readTree(event.json()).path("commit");
            String uri = "at://" + event.did() + "/" + event.collection() + "/"
                    + commit.path("rkey").asString();
            if (commit.path("operation").asString().equals("delete")) {
                views.remove(uri);
                continue;
            }
            ObjectNode view = JSON.createObjectNode().put("uri", uri).put("cid", "bafyview");
            view.putObject("author").put("did", event.did()).put("handle", "somebody.example");
            view.set("record", commit.path("record"));
            view.put("indexedAt", commit.path("record").path("createdAt").asString());
            view.put("likeCount", 3).put("repostCount", 2).put("quoteCount", 1);
            views.put(uri, view);
        }
        views.forEach(
                (uri, view) -> view.put("replyCount", repliesTo(uri, views).size()));
        return views;
    }

    private static List<String> parameters(HttpExchange exchange, String name) {
        List<String> values = new ArrayList<>();
        for (String pair : exchange.getRequestURI().getRawQuery().split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                values.add(URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8));
            }
        }
        return values;
    }

    private static void send(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
