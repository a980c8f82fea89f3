// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Post;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/** Finds the stories that a post is about. A post about none goes on all the same: it may be an edit of one that was. */
final class Match implements FixedKeyProcessor<String, Post, MatchedPost> {

    private final StoryCatalog catalog;
    private final StreamMeters meters;
    private FixedKeyProcessorContext<String, MatchedPost> context;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init first
    Match(StoryCatalog catalog, StreamMeters meters) {
        this.catalog = catalog;
        this.meters = meters;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, MatchedPost> newContext) {
        context = newContext;
    }

    @Override
    public void process(FixedKeyRecord<String, Post> record) {
        @Nullable Post post = record.value();
        if (post == null) {
            meters.received("unknown");
            throw new IllegalArgumentException("a post must not be null");
        }
        if (post.op() != Post.Op.END_OF_RUN) {
            meters.received(post.source());
        }
        if (!post.author().equals(record.key())) {
            throw new IllegalArgumentException("a post must be keyed by its author: was keyed by " + record.key());
        }
        Instant eventTime = Instant.ofEpochMilli(record.timestamp());
        context.forward(record.withValue(catalog.matcher().match(post, eventTime)));
    }
}
