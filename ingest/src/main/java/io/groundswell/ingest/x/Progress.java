// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import io.groundswell.ingest.x.rules.PlannedRule;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** How far a reading is, from which its position is made. Not thread-safe, but for its budget. */
final class Progress {

    /** A post whose number says that it was made later than this from now is X's error, or somebody's joke. */
    private static final Duration FUTURE = Duration.ofMinutes(1);

    private final XSettings settings;
    private final InstantSource clock;
    private final Gaps gaps;
    private final ReadBudget budget;
    private Duration skew = Duration.ZERO;
    private long seen;

    Progress(XPosition position, XSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.seen = position.seen();
        this.gaps = new Gaps(position.gaps());
        this.budget = new ReadBudget(settings.budget(), position, clock);
    }

    ReadBudget budget() {
        return budget;
    }

    Gaps gaps() {
        return gaps;
    }

    /** What is to be kept with all that was given so far. */
    String position() {
        return new XPosition(seen, gaps.open(), budget.month().toString(), budget.leased()).text();
    }

    /** The same when no more will be read. */
    String lastPosition() {
        return new XPosition(seen, gaps.open(), budget.month().toString(), budget.used()).text();
    }

    /**
     * The stream came, or came back: whatever it may have missed is a gap.
     *
     * @param at by X's own clock
     */
    void connected(Instant at, List<PlannedRule> queries) {
        skew = Duration.between(clock.instant(), at);
        Duration overlap = settings.timing().overlap();
        boolean first = seen == 0;
        long since = first ? XId.at(at.minus(settings.back())) : XId.earlier(seen, overlap);
        long until = XId.at(at.plus(overlap));
        if (!first || !settings.back().isZero()) {
            queries.forEach(query -> gaps.add(new Gap(since, Math.max(since, until), query.value(), query.stories())));
        }
        seen = first ? XId.at(at) : seen;
    }

    /** The stream gave the post with this number. */
    void saw(long id) {
        if (id <= XId.at(now().plus(FUTURE))) {
            seen = Math.max(seen, id);
        }
    }

    /** A gap that can be searched now. */
    Optional<Gap> due() {
        return gaps.due(XId.at(now().minus(settings.timing().settle())));
    }

    private Instant now() {
        return clock.instant().plus(skew);
    }
}
