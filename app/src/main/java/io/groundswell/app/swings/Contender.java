// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.swings;

import io.groundswell.events.SentimentWindow;
import java.util.List;

/** Something that finds swings: sees the windows of a story, one end after the other. */
interface Contender {

    /** What it says when these windows have closed. */
    List<Alarm> see(List<SentimentWindow> windows);
}
