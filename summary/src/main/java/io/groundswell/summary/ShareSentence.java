// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import io.groundswell.events.Label;
import io.groundswell.events.Shares;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The shares of a crowd, as they are estimated and as they are counted: {@code Estimated 34 % negative (22 to 46), counted
 * 41 %; 28 % positive (12 to 44), counted 25 %.}
 */
public final class ShareSentence {

    /** An interval this wide says nothing: the model's own error alone makes it 0.4 wide, some forty posts 0.6. */
    private static final double VAGUE = 0.6;

    private ShareSentence() {}

    /** Null where nothing is estimated. */
    public static @Nullable String of(@Nullable Shares estimated, Figures counted) {
        if (estimated == null) {
            return null;
        }
        if (isVague(estimated)) {
            return "Too few posts to estimate which share is negative.";
        }
        return "Estimated "
                + share(estimated.negative(), Label.NEGATIVE, counted)
                + "; "
                + share(estimated.positive(), Label.POSITIVE, counted)
                + (estimated.posts() < counted.posts()
                        ? "; from " + Phrases.number(estimated.posts()) + " of the posts."
                        : ".");
    }

    /** Whether the intervals are too wide to speak of. */
    public static boolean isVague(Shares estimated) {
        return isVague(estimated.negative()) || isVague(estimated.positive());
    }

    private static boolean isVague(Shares.Share share) {
        return share.high() - share.low() > VAGUE;
    }

    private static String share(Shares.Share share, Label label, Figures counted) {
        return String.format(
                Locale.ROOT,
                "%d %% %s (%d to %d), counted %d %%",
                percent(share.value()),
                Phrases.label(label),
                percent(share.low()),
                percent(share.high()),
                percent(counted.share(label)));
    }

    private static long percent(double share) {
        return Math.round(100 * share);
    }
}
