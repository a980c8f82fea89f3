// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import io.groundswell.events.Post;
import io.groundswell.sentiment.Words;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * A post with what its text says of it.
 *
 * @param post as received
 * @param eventTime its own, but never later than when the broker received it
 * @param words of its text, which more than one stage looks at
 * @param stories that it is about, by id; none for what is no {@link Post.Op#UPSERT}
 */
record MatchedPost(Post post, Instant eventTime, List<Words.Word> words, SortedMap<String, FollowedStory> stories) {}
