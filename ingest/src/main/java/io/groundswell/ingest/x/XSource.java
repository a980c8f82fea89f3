// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import io.groundswell.events.Story;
import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.live.LiveSink;
import io.groundswell.ingest.live.LiveSource;
import java.io.IOException;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * X, live: the filtered stream, with its rules kept equal to the followed stories, and the recent search for what the
 * stream has missed. Every post that X has for these rules is given at least once, as far as the search still knows it
 * and the budget allows; X's own word ends neither, however malformed.
 */
public final class XSource implements LiveSource {

    /** What posts name as their source. */
    public static final String NAME = "x";

    /** X has denied good tokens for a moment; a wrong one it denies for good. */
    static final int MAX_DENIALS = 3;

    private final XSettings settings;
    private final AuthorKey authors;
    private final Supplier<List<Story>> stories;
    private final XMeters meters;
    private final Consumer<String> news;
    private final InstantSource clock = InstantSource.system();

    /**
     * @param stories those that are followed at this moment; asked again and again, from another thread
     * @param news is told, from any thread, what an operator wants to know, a sentence at a time
     */
    public XSource(
            XSettings settings,
            AuthorKey authors,
            Supplier<List<Story>> stories,
            XMeters meters,
            Consumer<String> news) {
        this.settings = settings;
        this.authors = authors;
        this.stories = stories;
        this.meters = meters;
        this.news = text -> news.accept(settings.token().hide(text));
    }

    /**
     * {@inheritDoc}
     *
     * <p>Returns when the budget is spent.
     *
     * @throws XFailure when X denies the token
     */
    @Override
    public void read(@Nullable String position, LiveSink sink) throws IOException, InterruptedException {
        YearMonth month = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        XEvents events = new XEvents(authors, NAME, settings.voices());
        try (XSession session =
                new XSession(XPosition.parse(position, month), settings, events, stories, meters, news, clock)) {
            session.run(sink);
        }
    }
}
