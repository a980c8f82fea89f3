// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import io.groundswell.events.Json;
import io.groundswell.ingest.StoryFile;
import io.groundswell.sentiment.Scoring;
import io.groundswell.sentiment.SentimentModel;
import io.groundswell.sentiment.ThemeDefinition;
import io.groundswell.sentiment.ThemeFinder;
import io.groundswell.sentiment.social.SocialModel;
import io.groundswell.sentiment.social.SocialSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores texts without Kafka. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Says what the model makes of a text, sentence by sentence and clause by clause: the quickest way"
                + " to see what it thinks. Reads standard input, a post a line, where no text is given.")
final class ScoreCommand implements Callable<Integer> {

    /** More than any model reads, so that a longer line is still told to be too long. */
    private static final int MAX_LINE_LENGTH = 1_000_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private EngineOption engine;

    @Parameters(paramLabel = "TEXT", arity = "0..*", description = "The text, its words joined by spaces.")
    private @Nullable List<String> words;

    @Option(
            names = "--explain",
            description = "Tell how much each word moves the score, by leaving it out. Not for --engine corenlp.")
    private boolean explain;

    @Option(names = "--json", description = "One JSON object a line, in the order of the input.")
    private boolean json;

    @Option(names = "--stories", paramLabel = "FILE", description = "Find the themes of these stories as well.")
    private @Nullable Path stories;

    @Option(names = "--lang", description = "What the source says that the language is; it may be wrong.")
    private @Nullable String language;

    @Override
    public Integer call() throws IOException {
        ThemeFinder themes = ThemeFinder.of(stories == null ? List.of() : themes(stories));
        if (explain && !engine.engine().readsWithSocialModel()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--explain is of the social model: --engine was "
                            + engine.engine().word());
        }
        SentimentModel model = engine.load();
        SocialModel explained = explain ? SocialModel.load(SocialSettings.DEFAULTS) : null;
        if (words != null && !words.isEmpty()) {
            print(String.join(" ", words), model, explained, themes);
            return 0;
        }
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            BoundedLines lines = new BoundedLines(in, MAX_LINE_LENGTH);
            for (String line = lines.next(); line != null; line = lines.next()) {
                print(line, model, explained, themes);
            }
        }
        return 0;
    }

    private static List<ThemeDefinition> themes(Path file) throws IOException {
        return StoryFile.read(file).stream()
                .flatMap(story -> story.themes().stream())
                .map(theme -> new ThemeDefinition(theme.id(), theme.phrases(), theme.hashtags(), theme.patterns()))
                .toList();
    }

    private void print(String text, SentimentModel model, @Nullable SocialModel explained, ThemeFinder themes) {
        Scoring scoring = model.score(text, language);
        ScoredText scored = ScoredText.of(text, scoring, themes);
        if (explained != null && scored.unscored() == null) {
            scored = scored.explained(explained.explain(text));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.MAPPER.writeValueAsString(scored));
        } else {
            scored.lines().forEach(out::println);
        }
        out.flush();
    }
}
