// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import io.groundswell.events.Post;
import io.groundswell.events.Topics;
import io.groundswell.ingest.Events;
import io.groundswell.ingest.Found;
import io.groundswell.ingest.Refusal;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import tools.jackson.core.exc.StreamReadException;

/** Groundswell's own form of a post: exactly the value that the {@code posts} topic carries. */
final class OwnEvents implements Events {

    private final Deserializer<Post> posts = Topics.POSTS.values().deserializer();

    @Override
    public List<Found> in(byte[] event) {
        try {
            return List.of(new Found.OnePost(posts.deserialize(Topics.POSTS.name(), event)));
        } catch (SerializationException e) {
            boolean badJson = e.getCause() instanceof StreamReadException;
            return List.of(new Found.Bad(
                    badJson ? Refusal.Reason.MALFORMED : Refusal.Reason.INVALID, String.valueOf(e.getMessage())));
        }
    }
}
