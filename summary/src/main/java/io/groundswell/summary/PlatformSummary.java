// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import io.groundswell.events.Platform;
import io.groundswell.events.Shares;
import io.groundswell.events.Swing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one platform says about a story.
 *
 * @param platform where
 * @param windows the windows that this rests on; null when there are none in the period that was asked for
 * @param open whether more is expected within them
 * @param figures of all posts
 * @param mood in words
 * @param small whether there are too few posts to stand for many
 * @param themes the most discussed first
 * @param opinions the most frequent label; several when they are equally frequent
 * @param debates where both sides are substantial, the story as a whole first
 * @param sparse negative or positive views that few hold
 * @param voices the most influential first; empty unless asked for
 * @param swings within the span, in the order of time
 * @param estimated the shares of its posts, corrected for the model's errors; null without calibrated probabilities, and
 *     where several windows are added up, whose estimates do not add up
 */
public record PlatformSummary(
        Platform platform,
        @Nullable WindowChoice windows,
        boolean open,
        Figures figures,
        Mood mood,
        boolean small,
        List<Discussed> themes,
        List<Opinion> opinions,
        List<Debate> debates,
        List<Opinion> sparse,
        List<Voice> voices,
        List<Swing> swings,
        @Nullable Shares estimated) {

    public PlatformSummary {
        themes = List.copyOf(themes);
        opinions = List.copyOf(opinions);
        debates = List.copyOf(debates);
        sparse = List.copyOf(sparse);
        voices = List.copyOf(voices);
        swings = List.copyOf(swings);
    }

    static PlatformSummary empty(Platform platform, @Nullable WindowChoice windows) {
        return new PlatformSummary(
                platform,
                windows,
                false,
                Figures.NONE,
                Mood.NOTHING,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
