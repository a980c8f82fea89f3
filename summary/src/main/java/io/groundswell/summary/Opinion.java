// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import io.groundswell.events.Label;
import java.util.List;

/**
 * How many are of one mind, and in which words.
 *
 * @param label how they feel
 * @param posts how many posts
 * @param share of all scored posts, from 0 to 1
 * @param quotes the most representative first; may be empty
 */
public record Opinion(Label label, long posts, double share, List<Quote> quotes) {

    public Opinion {
        quotes = List.copyOf(quotes);
    }
}
