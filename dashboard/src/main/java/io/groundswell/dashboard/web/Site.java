// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.groundswell.dashboard.source.Runs;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.EnumSet;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The page over HTTP: its files, its interface, its events, and what an orchestrator asks. */
public final class Site implements AutoCloseable {

    /** Everybody who asks the same within this time gets the same answer, so that many pages cost little more than one. */
    private static final Duration FRESH = Duration.ofMillis(500);

    private static final long MOST_CACHED_BYTES = 32L * 1024 * 1024;
    private static final int THREADS = 16;

    private final Runs runs;
    private final Feed feed;
    private final Publisher publisher;
    private final Assets assets = Assets.load();
    private final Api api;
    private final Login login;
    private final Supplier<String> metrics;
    private final Javalin javalin;
    private final Cache<String, Answer> answers = Caffeine.newBuilder()
            .expireAfterWrite(FRESH)
            .maximumWeight(MOST_CACHED_BYTES)
            .weigher((String question, Answer answer) -> question.length() + answer.body().length)
            .build();

    private Site(WebSettings settings, Runs runs, Supplier<String> metrics) {
        this.runs = runs;
        this.metrics = metrics;
        this.feed = new Feed(settings.mostClients());
        this.publisher = new Publisher(runs.live().board(), feed);
        this.api = new Api(runs, feed);
        this.login = new Login(settings.token());
        this.javalin = Javalin.create(config -> configure(config, settings));
    }

    /**
     * Starts to serve.
     *
     * @param metrics the process's meters in Prometheus' format
     * @throws RuntimeException when the port is taken
     */
    public static Site start(WebSettings settings, Runs runs, Supplier<String> metrics) {
        Site site = new Site(settings, runs, metrics);
        site.javalin.start();
        site.publisher.start();
        return site;
    }

    private void configure(JavalinConfig config, WebSettings settings) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
        threads.setName("dashboard-http");
        threads.setDaemon(true);
        config.jetty.threadPool = threads;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(16 * 1024);
        });
        config.jetty.modifyServletContextHandler(handler -> guard(handler, settings));
        config.http.maxRequestSize = 4_096;
        assets.all().keySet().forEach(path -> config.routes.get(path, this::asset));
        config.routes.get("/", context -> send(context, "/index.html"));
        config.routes.get(Login.PATH, context -> send(context, "/login.html"));
        config.routes.post(Login.PATH, this::signIn);
        config.routes.get("/livez", context -> context.result("ok\n"));
        config.routes.get("/readyz", this::ready);
        config.routes.get("/metrics", context -> context.contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(metrics.get()));
        config.routes.get(Api.ROOT + "openapi.json", context -> send(context, "/openapi.json"));
        api.questions().forEach((name, question) -> config.routes.get(Api.ROOT + name, answering(question)));
        config.routes.error(404, context -> {
            if (!String.valueOf(context.res().getContentType())
                    .startsWith("application/json")) { // else it has its reason
                reply(
                        context,
                        Answer.problem(404, "there is nothing here; " + Api.ROOT + "openapi.json tells what is"));
            }
        });
    }

    private void guard(ServletContextHandler handler, WebSettings settings) {
        handler.addFilter(
                new FilterHolder(new Guard(settings.hosts(), login)), "/*", EnumSet.of(DispatcherType.REQUEST));
        ServletHolder events = new ServletHolder(new EventsServlet(feed));
        events.setAsyncSupported(true);
        handler.addServlet(events, "/events");
    }

    private Handler answering(Api.Question question) {
        return context -> {
            String asked = context.path() + "?" + context.queryString() + " " + context.header("Accept");
            Answer known = answers.getIfPresent(asked);
            reply(context, known == null ? fresh(question, context, asked) : known);
        };
    }

    private Answer fresh(Api.Question question, Context context, String asked) throws InterruptedException {
        try {
            Answer answer = api.answer(question, new Params(context));
            answers.put(asked, answer);
            return answer;
        } catch (IllegalArgumentException e) {
            return Answer.problem(400, String.valueOf(e.getMessage()));
        }
    }

    private static void reply(Context context, Answer answer) {
        context.status(answer.status())
                .header("Cache-Control", "no-store")
                .contentType(answer.type())
                .result(answer.body());
    }

    private void asset(Context context) {
        send(context, context.path());
    }

    private void send(Context context, String path) {
        Assets.Asset asset = assets.find(path);
        if (asset == null) {
            throw new IllegalStateException("a file of the page is missing: " + path);
        }
        context.header("Cache-Control", "no-cache").header("ETag", asset.tag()).header("Vary", "Accept-Encoding");
        if (asset.tag().equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        String accepted = context.header("Accept-Encoding");
        boolean packed = accepted != null && accepted.contains("gzip");
        if (packed) {
            context.header("Content-Encoding", "gzip");
        }
        context.contentType(asset.type()).result(packed ? asset.gzip() : asset.plain());
    }

    private void signIn(Context context) {
        if (login.isToken(context.formParam("token"))) {
            context.header("Set-Cookie", login.cookie()).status(303).header("Location", "/");
        } else {
            context.status(303).header("Location", Login.PATH + "?again");
        }
    }

    private void ready(Context context) {
        boolean ready = runs.live().isReady();
        context.status(ready ? 200 : 503).result(ready ? "ok\n" : "not yet: the topics are still being read\n");
    }

    public int port() {
        return javalin.port();
    }

    /** How many pages are open. */
    public int clients() {
        return feed.load().clients();
    }

    /** How many pages could not keep up and were dropped. */
    public long dropped() {
        return feed.load().dropped();
    }

    @Override
    public void close() {
        publisher.close();
        feed.close();
        javalin.stop();
    }
}
