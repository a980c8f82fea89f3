// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Post;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * The event time of a post, never later than when the broker received it, so that no clock in the future can push
 * stream time ahead. What is no post does not move it.
 */
final class EventTime implements TimestampExtractor {

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        if (record.value() instanceof Post post && post.op() != Post.Op.END_OF_RUN) {
            return Math.max(0, Math.min(post.eventTime().toEpochMilli(), record.timestamp()));
        }
        return Math.max(0, partitionTime);
    }
}
