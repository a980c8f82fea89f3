// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Post;
import io.groundswell.events.ScoredPost;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Remembers, in the author's partition, what each post last contributed, and turns what happens to a post into changes
 * of figures: a duplicate changes nothing, a newer version replaces, a delete or an account removal takes back. Of two
 * operations on one post the greater version stands, whichever comes first; of equals the delete. An account removal
 * takes back what its author posted until then.
 */
final class Contribute implements Processor<String, ScoredPost, String, SeriesUpdate> {

    private final StreamSettings settings;
    private final StreamMeters meters;
    private ProcessorContext<String, SeriesUpdate> context;
    private Contributions contributions;
    private PartitionClock clock;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init first
    Contribute(StreamSettings settings, StreamMeters meters) {
        this.settings = settings;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, SeriesUpdate> newContext) {
        context = newContext;
        contributions = new Contributions(
                context.getStateStore(StateStores.CONTRIBUTIONS),
                context.getStateStore(StateStores.CONTRIBUTION_EXPIRY));
        clock = new PartitionClock(context.taskId().partition(), settings.idle());
        context.schedule(settings.updateInterval(), PunctuationType.WALL_CLOCK_TIME, this::advance);
    }

    @Override
    public void process(Record<String, ScoredPost> record) {
        ScoredPost post = record.value();
        long streamTime = context.currentStreamTimeMs();
        if (post.op() == Post.Op.END_OF_RUN) {
            forward(clock.end(streamTime));
            return;
        }
        Instant horizon = Instant.ofEpochMilli(streamTime).minus(settings.retention());
        Outcome outcome = post.op() == Post.Op.ACCOUNT_REMOVED
                ? removeAccount(post)
                : post.eventTime().isBefore(horizon) ? Outcome.LATE : apply(post);
        meters.outcome(post.source(), outcome);
    }

    private Outcome apply(ScoredPost post) {
        @Nullable ScoredPost known = contributions.get(post);
        if (contributions.isStale(post, known)) {
            return Outcome.DUPLICATE;
        }
        boolean counted = false;
        if (known != null && !known.stories().isEmpty()) {
            counted = true;
            withdraw(known);
        }
        if (post.op() == Post.Op.DELETE) {
            contributions.put(post);
            return Outcome.WITHDRAWN;
        }
        if (!post.stories().isEmpty()) {
            Contribution.series(post).forEach(series -> forward(series, Contribution.added(post, series)));
        } else if (!counted && post.version() == 0) {
            return Outcome.UNMATCHED; // nothing older can follow: most of what people say need not be remembered
        }
        contributions.put(post);
        if (counted) {
            return Outcome.REPLACED;
        }
        if (post.stories().isEmpty()) {
            return Outcome.UNMATCHED;
        }
        return isUnscored(post) ? Outcome.UNSCORED : Outcome.CONTRIBUTED;
    }

    private static boolean isUnscored(ScoredPost post) {
        return post.unscored() != null && post.kind() != Post.Kind.REPOST && post.kind() != Post.Kind.REMARK;
    }

    private Outcome removeAccount(ScoredPost removal) {
        @Nullable ScoredPost known = contributions.get(removal);
        if (known == null || known.eventTime().isBefore(removal.eventTime())) {
            contributions.takeAll(removal).forEach(this::withdraw);
            contributions.put(removal);
        }
        return Outcome.WITHDRAWN;
    }

    private void withdraw(ScoredPost post) {
        Contribution.series(post).forEach(series -> forward(series, Contribution.withdrawn(post, series)));
    }

    private void advance(long wallTime) {
        long streamTime = context.currentStreamTimeMs();
        clock.advance(streamTime, wallTime).ifPresent(this::forward);
        contributions.expire(Instant.ofEpochMilli(streamTime).minus(settings.retention()));
    }

    private void forward(Series series, SeriesUpdate.Delta delta) {
        // Stamped with event time like all that comes from posts: a wall-clock stamp would pass for stream time.
        long time = 60_000L * delta.minute();
        context.forward(new Record<>(series.toString(), SeriesUpdate.of(delta), time, null));
    }

    private void forward(SeriesUpdate.Watermark watermark) {
        context.forward(new Record<>("", SeriesUpdate.of(watermark), context.currentStreamTimeMs(), null));
    }

    static List<String> stores() {
        return List.of(StateStores.CONTRIBUTIONS, StateStores.CONTRIBUTION_EXPIRY);
    }
}
