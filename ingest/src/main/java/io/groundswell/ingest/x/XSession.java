// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import io.groundswell.events.Story;
import io.groundswell.ingest.live.LiveSink;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One reading of X: three threads that talk with it, for the stream, the search and the rules, and the calling thread,
 * which alone writes to Kafka and knows how far it is. The three say what happened through an {@link Inbox}, in order.
 */
final class XSession implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 5_000;

    private final Inbox inbox = new Inbox();
    private final RuleBook book = new RuleBook();
    private final Conversations conversations;
    private final Progress progress;
    private final XEvents events;
    private final XMeters meters;
    private final Consumer<String> news;
    private final Stream stream;
    private final Search search;
    private final RuleKeeper rules;
    private final List<Thread> threads = new ArrayList<>();

    XSession(
            XPosition position,
            XSettings settings,
            XEvents events,
            Supplier<List<Story>> stories,
            XMeters meters,
            Consumer<String> news,
            InstantSource clock) {
        this.events = events;
        this.meters = meters;
        this.news = news;
        XApi api = new XApi(settings.api(), settings.token(), settings.timing().answer());
        conversations = new Conversations(settings.threads());
        progress = new Progress(position, settings, clock);
        stream = new Stream(settings, api, book, progress.budget(), inbox, meters.connection(), news);
        search = new Search(settings, api, progress.budget(), inbox, news);
        rules = new RuleKeeper(settings, api, stories, conversations, book, meters, news);
    }

    /** What a thread does until it is interrupted, or is done. */
    private interface Task {
        void run() throws XFailure, InterruptedException;
    }

    /**
     * Returns when the budget is spent.
     *
     * @throws IOException when X denies the token, or what the sink threw
     */
    void run(LiveSink sink) throws IOException, InterruptedException {
        start("x-rules", rules::run);
        start("x-stream", stream::run);
        start("x-search", search::run);
        XWriter writer = new XWriter(inbox, events, book, conversations, progress, search, sink, meters, news);
        try {
            writer.run();
        } catch (InterruptedException e) {
            stop();
            writer.finish();
            throw e;
        }
        stop();
        writer.finish();
        sink.commit();
        news.accept("stopping, since the budget of this month is as good as spent: "
                + progress.budget().used() + " posts read, " + progress.budget().left()
                + " kept back for what may be under way");
    }

    private void start(String name, Task task) {
        Thread thread = new Thread(() -> run(task), name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void run(Task task) {
        try {
            try {
                task.run();
            } catch (XFailure | RuntimeException | Error e) {
                inbox.put(new Inbox.Item.Failed(e));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // and so it ends
        }
    }

    private void stop() throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(PATIENCE_MILLIS);
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
