// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.source;

import io.groundswell.dashboard.board.Board;
import java.time.Instant;
import java.util.List;

/**
 * How the flow does, as its topics show it.
 *
 * @param at when this was asked
 * @param ready whether all figures are read that were there at first
 * @param lag of the topology behind the posts
 * @param topics how each is read
 * @param sources what each sends
 * @param deadLetters what could not be processed
 * @param memory what the page remembers
 */
public record FlowHealth(
        Instant at,
        boolean ready,
        Lag lag,
        List<TopicHealth> topics,
        List<SourceHealth> sources,
        DeadLetters.Summary deadLetters,
        Board.Memory memory) {}
