// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import io.groundswell.events.Json;
import io.groundswell.events.Post;
import io.groundswell.ingest.Found;
import io.groundswell.ingest.Refusal;
import io.groundswell.ingest.live.LiveSink;
import java.io.IOException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Gives what X says to Kafka, with the position behind it, and decides which gap is searched next. Not thread-safe. */
final class XWriter {

    private static final Duration BEAT = Duration.ofMillis(50);

    private final Inbox inbox;
    private final XEvents events;
    private final RuleBook book;
    private final Conversations conversations;
    private final Progress progress;
    private final Search search;
    private final LiveSink sink;
    private final XMeters meters;
    private final Consumer<String> news;
    private long lines;
    private long found;
    /** What is left of the gap that is searched, as {@link Gaps} has it; {@code null} while none is. */
    private @Nullable Gap searched;

    XWriter(
            Inbox inbox,
            XEvents events,
            RuleBook book,
            Conversations conversations,
            Progress progress,
            Search search,
            LiveSink sink,
            XMeters meters,
            Consumer<String> news) {
        this.inbox = inbox;
        this.events = events;
        this.book = book;
        this.conversations = conversations;
        this.progress = progress;
        this.search = search;
        this.sink = sink;
        this.meters = meters;
        this.news = news;
    }

    /**
     * Returns when the budget is spent.
     *
     * @throws IOException when X denies the token, or what the sink threw
     */
    void run() throws IOException, InterruptedException {
        lease();
        boolean spent = false;
        while (!spent) {
            Inbox.@Nullable Item item = inbox.take(BEAT);
            if (item == null) {
                sink.idle();
            } else {
                spent = handle(item);
            }
            if (progress.budget().needsLease()) {
                lease();
            }
            if (searched == null) {
                progress.due().ifPresent(gap -> order(gap, new Search.Order(gap, null)));
            }
        }
    }

    /** Gives what has come already, since it is paid for; then the end of it. */
    void finish() throws IOException, InterruptedException {
        Inbox.@Nullable Item item = inbox.take(Duration.ZERO);
        while (item != null) {
            boolean unused = handle(item);
            item = inbox.take(Duration.ZERO);
        }
        sink.take(List.of(), "x", progress.lastPosition());
    }

    /** @return whether the budget is spent */
    private boolean handle(Inbox.Item item) throws IOException, InterruptedException {
        if (item instanceof Inbox.Item.Line line) {
            line(line.line());
        } else if (item instanceof Inbox.Item.TooLong line) {
            bad(Refusal.Reason.LINE_TOO_LONG, "line had " + line.length() + " bytes");
        } else if (item instanceof Inbox.Item.Cut cut && cut.pending() > 0) {
            bad(Refusal.Reason.MALFORMED, "the stream broke off within a line, after " + cut.pending() + " bytes");
        } else if (item instanceof Inbox.Item.Connected connected) {
            progress.connected(connected.at(), book.queries());
            give(List.of(), "x");
        } else if (item instanceof Inbox.Item.Page page) {
            page(page);
        } else if (item instanceof Inbox.Item.NotFound missing) {
            notFound(missing);
        } else if (item instanceof Inbox.Item.Failed failed) {
            if (failed.cause() instanceof IOException e) {
                throw e;
            }
            throw new IllegalStateException(failed.cause());
        }
        return item instanceof Inbox.Item.Spent;
    }

    private void line(byte[] bytes) throws IOException, InterruptedException {
        lines++;
        JsonNode line;
        try {
            line = Json.MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            give(events.in(bytes), where());
            return;
        }
        progress.budget().read(Includes.posts(line.path("includes")).size());
        JsonNode data = line.path("data");
        progress.saw(XId.number(String.valueOf(Fields.text(data, "id"))));
        Set<String> stories = book.storiesOf(line.path("matching_rules"));
        give(about(events.in(line), stories), where());
    }

    private void page(Inbox.Item.Page page) throws IOException, InterruptedException {
        List<Found> posts =
                about(events.in(page.result().body()), page.order().gap().stories());
        @Nullable Gap open = searched;
        searched = null;
        if (open == null) {
            give(posts, "search");
            return;
        }
        found += posts.stream().filter(Found.OnePost.class::isInstance).count();
        Gap rest = page.result().next() == null
                ? open.narrowed(0)
                : open.narrowed(page.result().lowest());
        // A page behind which nothing is left, or none that goes on for ever.
        boolean over = rest.isEmpty() || rest.until() >= open.until();
        progress.gaps().replace(open, over ? rest.narrowed(0) : rest);
        give(posts, "search");
        if (!over) {
            order(rest, new Search.Order(page.order().gap(), page.result().next()));
        } else if (progress.gaps().isEmpty()) {
            news.accept("no gap is left: the search gave " + found + " posts");
            found = 0;
        }
    }

    /** The token of a page may be too old: then what is left is asked for anew, once. */
    private void notFound(Inbox.Item.NotFound missing) throws IOException, InterruptedException {
        @Nullable Gap open = searched;
        searched = null;
        if (open != null && missing.order().token() == null) {
            progress.gaps().close(open);
            news.accept("a gap stays open: " + missing.reason().getMessage());
            give(List.of(), "search");
        }
    }

    private void order(Gap gap, Search.Order order) {
        searched = gap;
        search.order(order);
    }

    private void bad(Refusal.Reason reason, String detail) throws IOException, InterruptedException {
        lines++;
        give(List.of(new Found.Bad(reason, detail)), where());
    }

    private void give(List<Found> posts, String where) throws IOException, InterruptedException {
        sink.take(posts, where, progress.position());
        meters.at(progress);
    }

    private String where() {
        return "line " + lines + " of the stream";
    }

    private List<Found> about(List<Found> all, Set<String> stories) {
        return all.stream()
                .map(one -> one instanceof Found.OnePost post ? about(post, stories) : one)
                .toList();
    }

    private Found about(Found.OnePost one, Set<String> stories) {
        Post post = one.post();
        if (post.op() != Post.Op.UPSERT) {
            return one;
        }
        if (post.root() != null) {
            conversations.goOn(post.root());
        } else if (post.kind() != Post.Kind.REPOST) {
            conversations.begin(post.id(), stories);
        }
        Set<String> all = new TreeSet<>(post.stories());
        all.addAll(stories);
        return all.isEmpty() ? one : new Found.OnePost(post.withStories(all));
    }

    /** Kafka must know what may be read before it is. */
    private void lease() throws IOException, InterruptedException {
        ReadBudget budget = progress.budget();
        YearMonth month = budget.month();
        long leased = budget.leased();
        give(List.of(), "x");
        sink.commit();
        budget.keep(month, leased);
    }
}
