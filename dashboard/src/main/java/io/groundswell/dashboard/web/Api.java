// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.dashboard.web;

import io.groundswell.dashboard.board.Basis;
import io.groundswell.dashboard.board.Board;
import io.groundswell.dashboard.board.Point;
import io.groundswell.dashboard.board.Reading;
import io.groundswell.dashboard.board.Said;
import io.groundswell.dashboard.board.SeriesKey;
import io.groundswell.dashboard.board.StoryNow;
import io.groundswell.dashboard.board.ThemeRow;
import io.groundswell.dashboard.source.FlowHealth;
import io.groundswell.dashboard.source.Run;
import io.groundswell.dashboard.source.Runs;
import io.groundswell.events.Swing;
import io.groundswell.events.WindowKey;
import io.groundswell.summary.DiscussionSummary;
import io.groundswell.summary.MarkdownSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What {@code /api/v1} answers; {@code openapi.json} describes it. Whoever asks for what is not there gets 404. */
final class Api {

    static final String ROOT = "/api/v1/";

    private static final int MOST_WINDOWS = 5_000;
    private static final int MOST_SWINGS = 1_000;

    private final Runs runs;
    private final Feed feed;
    private final Map<String, Question> questions = new TreeMap<>();

    /** Answers a request. */
    interface Question {
        Answer ask(Board board, Params params) throws InterruptedException;
    }

    Api(Runs runs, Feed feed) {
        this.runs = runs;
        this.feed = feed;
        questions.put("runs", (board, params) -> Answer.json(new RunNames(runs.names())));
        questions.put("stories", (board, params) -> Answer.json(new Stories(cursor(), board.stories())));
        questions.put("story", this::story);
        questions.put("readings", this::readings);
        questions.put("windows", this::windows);
        questions.put("themes", this::themes);
        questions.put("swings", this::swings);
        questions.put("swing", this::swing);
        questions.put("posts", (board, params) -> Answer.json(new Posts(board.said(params.ids()))));
        questions.put("summary", this::summary);
        questions.put("health", (board, params) -> Answer.json(new Health(runs.health(), feed.load())));
    }

    /** What can be asked, by the last part of the path. */
    Map<String, Question> questions() {
        return questions;
    }

    Answer answer(Question question, Params params) throws InterruptedException {
        String name = params.or("run", Runs.LIVE);
        Run run = runs.find(name);
        if (run == null) {
            return Answer.problem(404, "there is no run " + name);
        }
        return run.isReady() || question == questions.get("health")
                ? question.ask(run.board(), params)
                : Answer.problem(503, "the topics of run " + name + " are still being read");
    }

    private String cursor() {
        return feed.cursor();
    }

    record RunNames(List<String> runs) {}

    record Stories(String cursor, List<StoryNow> stories) {}

    record OneStory(String cursor, StoryNow story, Map<String, Basis> basis) {}

    record Readings(String story, String theme, Duration size, List<Reading> readings) {}

    record Windows(String cursor, String story, String platform, String theme, Duration size, List<Point> windows) {}

    record Themes(String story, String platform, Duration size, List<ThemeRow> themes) {}

    record Swings(String cursor, List<Swing> swings) {}

    record OneSwing(Swing swing, List<Said> examples) {}

    record Posts(List<Said> posts) {}

    record Health(FlowHealth flow, Feed.Load pages) {}

    private Answer story(Board board, Params params) {
        String cursor = cursor(); // before what is known: an event too many does no harm
        String id = params.required("id");
        StoryNow story = board.story(id);
        return story == null ? noStory(id) : Answer.json(new OneStory(cursor, story, board.basis(id)));
    }

    private Answer readings(Board board, Params params) {
        String story = params.required("story");
        String theme = params.or("theme", WindowKey.ALL);
        Duration size = params.size();
        return board.story(story) == null
                ? noStory(story)
                : Answer.json(new Readings(story, theme, size, board.readings(story, theme, size)));
    }

    private Answer windows(Board board, Params params) {
        String cursor = cursor();
        String story = params.required("story");
        SeriesKey key = params.series();
        @Nullable Instant from = params.instant("from");
        if (board.story(story) == null) {
            return noStory(story);
        }
        List<Point> windows = board.windows(
                story, key, from == null ? Instant.EPOCH : from, params.instant("to"), params.limit(MOST_WINDOWS));
        return params.isCsv()
                ? Answer.csv(Table.windows(story, key, windows))
                : Answer.json(new Windows(cursor, story, key.platform(), key.theme(), key.size(), windows));
    }

    private Answer themes(Board board, Params params) {
        String story = params.required("story");
        String platform = params.or("platform", WindowKey.ALL);
        Duration size = params.size();
        if (board.story(story) == null) {
            return noStory(story);
        }
        List<ThemeRow> themes = board.themes(story, platform, size);
        return params.isCsv()
                ? Answer.csv(Table.themes(themes))
                : Answer.json(new Themes(story, platform, size, themes));
    }

    private Answer swings(Board board, Params params) {
        String cursor = cursor();
        String story = params.optional("story");
        String platform = params.optional("platform");
        String theme = params.optional("theme");
        String state = params.optional("state");
        List<Swing> swings = board
                .swings(swing -> (story == null || swing.story().equals(story))
                        && (platform == null || swing.platform().equals(platform))
                        && (theme == null || swing.theme().equals(theme))
                        && (state == null || swing.state().name().equals(state.toUpperCase(Locale.ROOT))))
                .stream()
                .limit(params.limit(MOST_SWINGS))
                .toList();
        return params.isCsv() ? Answer.csv(Table.swings(swings)) : Answer.json(new Swings(cursor, swings));
    }

    private Answer swing(Board board, Params params) {
        String id = params.required("id");
        Swing swing = board.swing(id);
        return swing == null
                ? Answer.problem(404, "there is no swing " + id)
                : Answer.json(new OneSwing(swing, board.said(swing.examples())));
    }

    private Answer summary(Board board, Params params) {
        String story = params.required("story");
        DiscussionSummary summary = board.summary(story);
        if (summary == null) {
            return noStory(story);
        }
        return params.isMarkdown() ? Answer.markdown(MarkdownSummary.of(summary)) : Answer.json(summary);
    }

    private static Answer noStory(String id) {
        return Answer.problem(404, "there is no story " + id);
    }
}
