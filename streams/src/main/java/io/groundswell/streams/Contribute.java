// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Post;
import io.groundswell.events.ScoredPost;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Remembers, in the author's partition, what each post last contributed, and turns what happens to a post into changes
 * of figures: a duplicate changes nothing, a newer version replaces, a delete or an account removal takes back. Of two
 * operations on one post the greater version stands, whichever comes first; of equals the delete. An account removal
 * takes back what its author posted until then. The changes are added up and sent on with each commit.
 */
final class Contribute implements Processor<String, ScoredPost, String, SeriesUpdate> {

    /** Changes that are held at most until they are sent: some ten megabytes. */
    private static final int MAX_PENDING = 20_000;

    /** Days of authors that are held at most until they are written: usually less than a megabyte. */
    private static final int MAX_CHANGED_DAYS = 2_000;

    private static final Duration SWEEP_INTERVAL = Duration.ofSeconds(1);

    /** Stored entries that are swept each time though nobody posts: what is out of date goes all the same. */
    private static final int LEAST_SWEPT = 100;

    private final StreamSettings settings;
    private final StreamMeters meters;
    private PendingChanges pending;
    private ProcessorContext<String, SeriesUpdate> context;
    private Contributions contributions;
    private WriteBehind<AuthorDayKey, AuthorDay> changedDays;
    private AuthorDays authors;
    private Sweep<String, Contribution> oldContributions;
    private Sweep<AuthorDayKey, AuthorDay> oldDays;
    private PartitionClock clock;
    private int posts;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init first
    Contribute(StreamSettings settings, StreamMeters meters) {
        this.settings = settings;
        this.meters = meters;
    }

    static List<String> stores() {
        return List.of(StateStores.CONTRIBUTIONS, StateStores.AUTHOR_DAYS, StateStores.PENDING_CHANGES);
    }

    @Override
    public void init(ProcessorContext<String, SeriesUpdate> newContext) {
        context = newContext;
        pending = new PendingChanges(); // a task whose transaction was aborted begins anew with this very object
        KeyValueStore<String, Contribution> known = context.getStateStore(StateStores.CONTRIBUTIONS);
        KeyValueStore<AuthorDayKey, AuthorDay> days = context.getStateStore(StateStores.AUTHOR_DAYS);
        contributions = new Contributions(known);
        changedDays = new WriteBehind<>(days);
        authors = new AuthorDays(changedDays, settings.windows());
        oldContributions = new Sweep<>(known);
        oldDays = new Sweep<>(days);
        clock = new PartitionClock(context.taskId().partition(), settings.idle(), settings.reach());
        context.<CommitBuffer>getStateStore(StateStores.PENDING_CHANGES).onCommit(context, this::flush);
        context.schedule(settings.updateInterval(), PunctuationType.WALL_CLOCK_TIME, this::advance);
        context.schedule(SWEEP_INTERVAL, PunctuationType.WALL_CLOCK_TIME, wallTime -> sweep());
    }

    @Override
    public void process(Record<String, ScoredPost> record) {
        ScoredPost post = record.value();
        if (post.op() == Post.Op.END_OF_RUN) {
            send(clock.end(context.currentStreamTimeMs()));
            return;
        }
        posts++;
        long horizon = horizon();
        Outcome outcome = post.op() == Post.Op.ACCOUNT_REMOVED
                ? removeAccount(post, horizon)
                : post.eventTime().toEpochMilli() < horizon ? Outcome.LATE : apply(post, horizon);
        meters.outcome(post.source(), outcome);
        if (pending.size() > MAX_PENDING || changedDays.size() > MAX_CHANGED_DAYS) {
            flush();
        }
    }

    /** What is older than that is no longer remembered. */
    private long horizon() {
        return context.currentStreamTimeMs() - settings.retention().toMillis();
    }

    private Outcome apply(ScoredPost post, long horizon) {
        @Nullable Contribution known = contributions.get(post, horizon);
        if (Contributions.isStale(post, known)) {
            return Outcome.DUPLICATE;
        }
        boolean counted = known != null && known.counts();
        if (known != null && counted) {
            withdraw(post.author(), post.post(), known);
        }
        Contribution said = Contribution.of(post);
        if (post.op() == Post.Op.DELETE) {
            contributions.put(post, said);
            return Outcome.WITHDRAWN;
        }
        boolean removed = contributions.isRemoved(post, horizon);
        Contribution next = removed ? said.withoutStories() : said;
        if (next.counts()) {
            pending.add(post.post(), next);
            vote(post.author(), next, 1);
        }
        // Of a first version that does not count nothing need be remembered, for nothing older can follow: this is most
        // of what people say.
        if (counted || next.counts() || post.version() > 0) {
            contributions.put(post, next);
        }
        if (counted) {
            return Outcome.REPLACED;
        }
        if (removed) {
            return Outcome.DUPLICATE;
        }
        if (!next.counts()) {
            return Outcome.UNMATCHED;
        }
        return next.isUnscored() ? Outcome.UNSCORED : Outcome.CONTRIBUTED;
    }

    private Outcome removeAccount(ScoredPost removal, long horizon) {
        @Nullable Contribution known = contributions.get(removal, horizon);
        if (known == null || known.time() < removal.eventTime().toEpochMilli()) {
            contributions.takeAll(removal, horizon).forEach((post, taken) -> withdraw(removal.author(), post, taken));
            contributions.put(removal, Contribution.of(removal));
        }
        return Outcome.WITHDRAWN;
    }

    private void withdraw(String author, String post, Contribution contribution) {
        pending.withdraw(post, contribution);
        vote(author, contribution, -1);
    }

    private void vote(String author, Contribution contribution, int sign) {
        int now = (int) Math.floorDiv(context.currentStreamTimeMs(), 60_000L);
        for (String story : contribution.stories().keySet()) {
            Map<String, Ballot> change = AuthorDays.ballots(contribution, story);
            if (change.isEmpty()) {
                continue;
            }
            if (sign < 0) {
                change.replaceAll((theme, ballot) -> ballot.negated());
            }
            Series series = new Series(story, contribution.platform().wireName());
            authors.add(author, series, contribution.minute(), change, now).forEach(step -> pending.step(series, step));
        }
    }

    private void advance(long wallTime) {
        clock.advance(context.currentStreamTimeMs(), wallTime).forEach(this::send);
    }

    /** As many entries as have come meanwhile: what is out of date stays for as long again as the retention at most. */
    private void sweep() {
        int most = LEAST_SWEPT + posts;
        posts = 0;
        long horizon = horizon();
        oldContributions.step(most, entry -> entry.value.time() < horizon);
        long oldestDay = Math.floorDiv(horizon, 60_000L * AuthorDay.MINUTES);
        oldDays.step(most, entry -> entry.key.day() < oldestDay);
    }

    private void flush() {
        changedDays.flush();
        send();
    }

    private void send() {
        pending.drain((series, change) -> context.forward(new Record<>(series.toString(), change, time(), null)));
    }

    /** After all changes that it covers. */
    private void send(Watermark watermark) {
        send();
        context.forward(new Record<>("", watermark, time(), null));
    }

    /** Event time like all that comes from posts: a wall-clock stamp would pass for stream time. */
    private long time() {
        return Math.max(0, context.currentStreamTimeMs());
    }
}
