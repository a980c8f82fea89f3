// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.sample;

import io.groundswell.events.Label;
import io.groundswell.events.Post;
import org.jspecify.annotations.Nullable;

/**
 * A sample post and what its text was made to express.
 *
 * @param post the post
 * @param phase the phase of its platform when it was observed
 * @param feeling null where there is nothing to read: about something else, in another language, without words,
 *     reposts, deletes
 * @param theme the theme's id in the sample story; null where it has none
 */
public record Intended(
        Post post,
        Phase phase,
        @Nullable Label feeling,
        @Nullable String theme) {}
