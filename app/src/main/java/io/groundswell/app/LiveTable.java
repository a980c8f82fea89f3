// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.ThemeFigure;
import io.groundswell.events.TopicReader;
import io.groundswell.events.Topics;
import io.groundswell.events.WindowKey;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Follows the windows topic and shows the latest figures, in place where there is a terminal, else a line now and then.
 */
final class LiveTable implements AutoCloseable {

    private static final long REFRESH_NANOS = 250_000_000;
    private static final long LINE_NANOS = 10_000_000_000L;
    private static final Duration RECENT = Duration.ofMinutes(5);

    private final PrintWriter out;
    private final boolean shown;
    private final boolean inPlace = Terminal.isInteractive();
    private final Consumer<SentimentWindow> onFirst;
    private final Map<String, SentimentWindow> latest = new TreeMap<>();
    private @Nullable Thread thread;
    private boolean any;
    private int drawn;
    private long drawnAt = System.nanoTime();

    private LiveTable(PrintWriter out, boolean shown, Consumer<SentimentWindow> onFirst) {
        this.out = out;
        this.shown = shown;
        this.onFirst = onFirst;
    }

    /**
     * Begins to follow.
     *
     * @param shown whether to draw at all
     * @param onFirst takes the first window that anybody can see, on another thread
     */
    static LiveTable follow(
            Map<String, Object> client, PrintWriter out, boolean shown, Consumer<SentimentWindow> onFirst) {
        LiveTable table = new LiveTable(out, shown, onFirst);
        Thread thread = new Thread(() -> table.read(client), "live-table");
        thread.setDaemon(true);
        table.thread = thread;
        thread.start();
        return table;
    }

    private void read(Map<String, Object> client) {
        try {
            TopicReader.follow(
                    client,
                    Topics.DEFAULT_PREFIX,
                    Topics.WINDOWS,
                    record -> {
                        if (record.value() != null) {
                            take(record.value());
                        }
                    },
                    () -> {},
                    (record, reason) -> {});
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (KafkaException e) {
            out.println("the live table stops: " + e.getMessage());
        }
    }

    private void take(SentimentWindow window) {
        if (!any) {
            any = true;
            onFirst.accept(window);
        }
        if (window.theme().equals(WindowKey.ALL)) {
            latest.merge(
                    window.story() + "|" + window.platform() + "|" + window.size(),
                    window,
                    (known, next) -> next.end().isBefore(known.end()) ? known : next);
        }
        long now = System.nanoTime();
        if (shown && now - drawnAt >= (inPlace ? REFRESH_NANOS : LINE_NANOS)) {
            drawnAt = now;
            draw();
        }
    }

    private void draw() {
        List<String> lines = new ArrayList<>();
        lines.add(WindowTable.header());
        latest.values().forEach(window -> lines.add(WindowTable.line(window)));
        latest.values().stream()
                .filter(window ->
                        window.platform().equals(WindowKey.ALL) && window.size().equals(RECENT))
                .forEach(window -> lines.add("themes now: " + themes(window)));
        if (inPlace && drawn > 0) {
            out.print("\u001b[" + drawn + "A");
        }
        for (String line : lines) {
            out.println((inPlace ? "\u001b[2K" : "") + Text.clip(line, Terminal.width()));
        }
        out.flush();
        drawn = lines.size();
    }

    private static String themes(SentimentWindow window) {
        StringBuilder text = new StringBuilder();
        for (ThemeFigure theme : window.themes()) {
            text.append(String.format(Locale.ROOT, "%s %d (%+.2f)  ", theme.id(), theme.posts(), theme.net()));
        }
        return text.toString();
    }

    @Override
    public void close() throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join();
        }
    }
}
