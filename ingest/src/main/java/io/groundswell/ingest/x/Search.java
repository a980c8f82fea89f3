// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Asks the recent search for what the stream may have missed, a page for each order. One order at a time; waits by itself
 * where X asks for it.
 */
final class Search {

    /**
     * What to look for.
     *
     * @param gap as it was when its first page was asked for
     * @param token of the next page; {@code null} for the first
     */
    record Order(Gap gap, @Nullable String token) {}

    /**
     * A page.
     *
     * @param body as it came
     * @param lowest number of a post in it; {@link Long#MAX_VALUE} where it has none
     * @param next token of the next page; {@code null} where this is the last
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over and never compared
    record Result(byte[] body, long lowest, @Nullable String next) {}

    private static final String PATH = "/2/tweets/search/recent";
    private static final String ASKED = "the recent search";
    private static final int PAGE = 100;
    private static final int LEAST_PAGE = 10;

    /** X knows 7 days, by its own clock. */
    private static final Duration KNOWN = Duration.ofDays(7).minusMinutes(1);

    private final XSettings settings;
    private final XApi api;
    private final ReadBudget budget;
    private final Inbox inbox;
    private final Consumer<String> news;
    private final Retries retries;
    private final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();
    private Vocabulary vocabulary = Vocabulary.TWEET;

    Search(XSettings settings, XApi api, ReadBudget budget, Inbox inbox, Consumer<String> news) {
        this.settings = settings;
        this.api = api;
        this.budget = budget;
        this.inbox = inbox;
        this.news = news;
        this.retries = new Retries(settings.pace());
    }

    /** Gives an order, when the last has been answered. */
    void order(Order order) {
        orders.add(order);
    }

    /** Until the budget is spent. */
    void run() throws InterruptedException {
        while (true) {
            Order order = orders.take();
            int asked = budget.take(PAGE);
            if (asked < LEAST_PAGE) {
                budget.giveBack(asked);
                inbox.put(new Inbox.Item.Spent());
                return;
            }
            budget.awaitLease();
            inbox.put(answer(order, asked));
        }
    }

    private Inbox.Item answer(Order order, int asked) throws InterruptedException {
        int rejected = 0;
        int denied = 0;
        while (true) {
            try {
                Result result = result(api.get(ASKED, PATH, query(order, asked)), asked);
                retries.reset();
                return new Inbox.Item.Page(order, result);
            } catch (XFailure e) {
                boolean rejects = e.kind() == XFailure.Kind.REJECTED;
                denied = e.kind() == XFailure.Kind.DENIED ? denied + 1 : 0;
                if (denied >= XSource.MAX_DENIALS || (rejects && rejected++ > 0)) {
                    budget.giveBack(asked);
                    return new Inbox.Item.NotFound(order, e);
                }
                vocabulary = rejects ? vocabulary.other() : vocabulary;
                Duration wait = rejects ? Duration.ZERO : retries.after(e);
                news.accept(e.getMessage() + "; asking again in " + Shown.time(wait));
                Thread.sleep(wait.toMillis());
            }
        }
    }

    private Map<String, String> query(Order order, int asked) {
        long known = XId.at(Instant.now().minus(KNOWN));
        Map<String, String> query = new LinkedHashMap<>();
        query.put("query", order.gap().query());
        query.put("max_results", String.valueOf(asked));
        query.put("since_id", String.valueOf(Math.max(known, order.gap().since())));
        query.put("until_id", String.valueOf(order.gap().until()));
        if (order.token() != null) {
            query.put("next_token", order.token());
        }
        query.putAll(vocabulary.fields(settings.reposts(), settings.voices()));
        return query;
    }

    /** Counts what came, and what came along with it. */
    private Result result(XAnswer answer, int asked) throws XFailure {
        JsonNode page = answer.json();
        if (!page.isObject()) {
            throw XFailure.network("X's answer when asked for " + ASKED + " is no JSON object");
        }
        long lowest = Long.MAX_VALUE;
        int posts = Includes.posts(page.path("includes")).size();
        for (JsonNode post : page.path("data")) {
            posts++;
            long id = XId.number(String.valueOf(Fields.text(post, "id")));
            lowest = id < 0 ? lowest : Math.min(lowest, id);
        }
        if (posts < asked) {
            budget.giveBack(asked - posts);
        } else {
            budget.read(posts - asked);
        }
        return new Result(answer.body(), lowest, Fields.text(page.path("meta"), "next_token"));
    }
}
