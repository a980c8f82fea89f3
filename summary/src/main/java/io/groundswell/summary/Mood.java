// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import io.groundswell.events.Label;

/**
 * A crowd's mood in words. Each claims only what the whole 95 % interval of net sentiment bears out, or says that it
 * does not, so that few posts allow only weak words.
 *
 * <table>
 * <caption>The first line that holds; the same mirrored for positive</caption>
 * <tr><th>words</th><th>when</th></tr>
 * <tr><td>nothing to read</td><td>there are no posts</td></tr>
 * <tr><td>overwhelmingly negative</td><td>the interval ends at or below −0.5</td></tr>
 * <tr><td>predominantly negative</td><td>it ends at or below −0.25, and more than half of the posts are negative</td></tr>
 * <tr><td>leaning negative</td><td>it ends below 0, and more than half of the posts are negative</td></tr>
 * <tr><td>mostly neutral, leaning negative</td><td>it ends below 0, and at least half of the posts are neutral</td></tr>
 * <tr><td>mixed, leaning negative</td><td>it ends below 0</td></tr>
 * <tr><td>balanced, mostly neutral</td><td>it lies within ±0.3, and at least half of the posts are neutral</td></tr>
 * <tr><td>mixed</td><td>it lies within ±0.3</td></tr>
 * <tr><td>negative on balance, though too few posts to be sure</td><td>net itself is at or below −0.2</td></tr>
 * <tr><td>without a clear direction</td><td>else: the interval is too wide to say more</td></tr>
 * </table>
 */
public enum Mood {
    NOTHING("nothing to read"),
    OVERWHELMINGLY_NEGATIVE("overwhelmingly negative"),
    PREDOMINANTLY_NEGATIVE("predominantly negative"),
    NEUTRAL_LEANING_NEGATIVE("mostly neutral, leaning negative"),
    LEANING_NEGATIVE("leaning negative"),
    MIXED_LEANING_NEGATIVE("mixed, leaning negative"),
    NEUTRAL("balanced, mostly neutral"),
    MIXED("mixed"),
    TENDING_NEGATIVE("negative on balance, though too few posts to be sure"),
    UNCLEAR("without a clear direction"),
    TENDING_POSITIVE("positive on balance, though too few posts to be sure"),
    MIXED_LEANING_POSITIVE("mixed, leaning positive"),
    LEANING_POSITIVE("leaning positive"),
    NEUTRAL_LEANING_POSITIVE("mostly neutral, leaning positive"),
    PREDOMINANTLY_POSITIVE("predominantly positive"),
    OVERWHELMINGLY_POSITIVE("overwhelmingly positive");

    /** Net sentiment that a crowd cannot reach unless more than half of it agree. */
    private static final double OVERWHELMING = 0.5;

    private static final double PREDOMINANT = 0.25;

    /** Net sentiment that is worth a word although its interval holds 0. */
    private static final double TENDING = 0.2;

    /** How far from 0 net sentiment may be and still be called even. */
    private static final double EVEN = 0.3;

    private final String words;

    Mood(String words) {
        this.words = words;
    }

    /** As part of a sentence, after "is". */
    public String words() {
        return words;
    }

    /** The mood that the figures bear out. */
    public static Mood of(Figures figures) {
        if (figures.posts() == 0) {
            return NOTHING;
        }
        boolean mostlyNeutral = figures.share(Label.NEUTRAL) >= 0.5;
        if (figures.netHigh() < 0) {
            return switch (strength(-figures.netHigh(), figures.share(Label.NEGATIVE))) {
                case OVERWHELMING -> OVERWHELMINGLY_NEGATIVE;
                case PREDOMINANT -> PREDOMINANTLY_NEGATIVE;
                case LEANING -> LEANING_NEGATIVE;
                case WEAK -> mostlyNeutral ? NEUTRAL_LEANING_NEGATIVE : MIXED_LEANING_NEGATIVE;
            };
        }
        if (figures.netLow() > 0) {
            return switch (strength(figures.netLow(), figures.share(Label.POSITIVE))) {
                case OVERWHELMING -> OVERWHELMINGLY_POSITIVE;
                case PREDOMINANT -> PREDOMINANTLY_POSITIVE;
                case LEANING -> LEANING_POSITIVE;
                case WEAK -> mostlyNeutral ? NEUTRAL_LEANING_POSITIVE : MIXED_LEANING_POSITIVE;
            };
        }
        if (figures.netLow() < -EVEN || figures.netHigh() > EVEN) {
            return figures.net() <= -TENDING ? TENDING_NEGATIVE : figures.net() >= TENDING ? TENDING_POSITIVE : UNCLEAR;
        }
        return mostlyNeutral ? NEUTRAL : MIXED;
    }

    private enum Strength {
        OVERWHELMING,
        PREDOMINANT,
        LEANING,
        WEAK
    }

    private static Strength strength(double atLeast, double share) {
        if (atLeast >= OVERWHELMING) {
            return Strength.OVERWHELMING;
        }
        if (share <= 0.5) {
            return Strength.WEAK;
        }
        return atLeast >= PREDOMINANT ? Strength.PREDOMINANT : Strength.LEANING;
    }
}
