// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import io.groundswell.events.Json;
import io.groundswell.ingest.live.LiveMeters;
import io.groundswell.ingest.live.LiveMeters.End;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Listens to the filtered stream, and comes back whenever it is cut: at once where it had been good, and after the
 * documented waits where it is not.
 */
final class Stream {

    private static final String PATH = "/2/tweets/search/stream";
    private static final String ASKED = "the stream";

    /** The longest post has some tens of kilobytes. */
    private static final int MAX_LINE_BYTES = 1 << 20;

    private static final int MAX_NOTICE_BYTES = 4_096;
    private static final String DISCONNECT = "operational-disconnect";

    private final XSettings settings;
    private final XApi api;
    private final RuleBook book;
    private final ReadBudget budget;
    private final Inbox inbox;
    private final LiveMeters meters;
    private final Consumer<String> news;
    private final Retries retries;
    private Vocabulary vocabulary = Vocabulary.TWEET;
    private int denied;
    private boolean wasGood;
    private boolean disconnected;

    Stream(
            XSettings settings,
            XApi api,
            RuleBook book,
            ReadBudget budget,
            Inbox inbox,
            LiveMeters meters,
            Consumer<String> news) {
        this.settings = settings;
        this.api = api;
        this.book = book;
        this.budget = budget;
        this.inbox = inbox;
        this.meters = meters;
        this.news = news;
        this.retries = new Retries(settings.pace());
    }

    /** @throws XFailure when X denies the token */
    void run() throws XFailure, InterruptedException {
        while (true) {
            book.awaitRules();
            budget.awaitLeave();
            if (budget.isSpent()) {
                inbox.put(new Inbox.Item.Spent());
                return;
            }
            wasGood = false;
            try {
                listen();
            } catch (XFailure e) {
                pause(e);
            }
        }
    }

    /** Until the budget is spent. */
    private void listen() throws XFailure, InterruptedException {
        Map<String, String> query = new HashMap<>(vocabulary.fields(settings.reposts(), settings.voices()));
        XApi.Opened opened = open(query);
        LineSplitter splitter = new LineSplitter(MAX_LINE_BYTES);
        End end = End.LEFT;
        try (Chunks chunks = opened.chunks()) {
            inbox.put(new Inbox.Item.Connected(opened.answer().time(Instant.now())));
            disconnected = false;
            while (!budget.isSpent() && !disconnected) {
                for (ByteBuffer bytes : chunks.next(settings.timing().silence())) {
                    splitter.feed(bytes, new Handing());
                }
                good();
            }
            end = disconnected ? End.CUT : End.LEFT;
        } catch (IOException e) {
            end = e instanceof Chunks.Silence ? End.SILENT : End.CUT;
            throw e instanceof XFailure failure ? failure : XFailure.network(String.valueOf(e.getMessage()));
        } finally {
            meters.ended(end);
            inbox.put(new Inbox.Item.Cut(splitter.pending()));
        }
        if (disconnected) {
            throw XFailure.network("X closes the stream for reasons of its own");
        }
    }

    private XApi.Opened open(Map<String, String> query) throws XFailure, InterruptedException {
        try {
            XApi.Opened opened = api.open(ASKED, PATH, query);
            meters.opened();
            return opened;
        } catch (XFailure e) {
            meters.ended(End.REFUSED);
            throw e;
        }
    }

    private void good() {
        // A sign of life says as much as a post: there was nothing newer.
        meters.reached(Instant.now());
        if (!wasGood) {
            wasGood = true;
            denied = 0;
            retries.reset();
            news.accept("listening to the stream");
        }
    }

    private void pause(XFailure e) throws XFailure, InterruptedException {
        if (e.kind() == XFailure.Kind.REJECTED) {
            vocabulary = vocabulary.other();
        }
        denied = e.kind() == XFailure.Kind.DENIED ? denied + 1 : 0;
        if (denied >= XSource.MAX_DENIALS) {
            throw e;
        }
        Duration wait = wasGood ? Duration.ZERO : retries.after(e);
        news.accept(e.getMessage() + (wait.isZero() ? "; reconnecting" : "; trying again in " + Shown.time(wait)));
        Thread.sleep(wait.toMillis());
    }

    /** Hands the lines on, each counted as one read. */
    private final class Handing implements LineSplitter.Lines {

        @Override
        public void line(byte[] line) throws InterruptedException {
            budget.read(1);
            inbox.put(new Inbox.Item.Line(line));
            disconnected |= line.length <= MAX_NOTICE_BYTES && announcesItsEnd(line);
        }

        @Override
        public void tooLong(long bytes) throws InterruptedException {
            budget.read(1);
            inbox.put(new Inbox.Item.TooLong(bytes));
        }
    }

    /** X says that it closes the stream, and sometimes leaves the connection open. */
    private static boolean announcesItsEnd(byte[] line) {
        try {
            JsonNode notice = Json.MAPPER.readTree(line);
            if (notice.has("data")) {
                return false;
            }
            for (JsonNode error : notice.path("errors")) {
                @Nullable String type = Fields.text(error, "type");
                if (DISCONNECT.equals(Fields.text(error, "title"))
                        || Fields.text(error, "disconnect_type") != null
                        || (type != null && type.endsWith("/" + DISCONNECT))) {
                    return true;
                }
            }
            return false;
        } catch (JacksonException e) {
            return false;
        }
    }
}
