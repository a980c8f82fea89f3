// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import io.groundswell.events.Label;
import io.groundswell.events.Post;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.ThemeFigure;
import io.groundswell.events.Story;
import io.groundswell.events.ThemeScore;
import io.groundswell.events.WindowKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The themes of one platform, the most discussed first. A configured theme has windows of its own; of a hashtag only the
 * windows of all posts tell, and its quotes are those of their examples that carry it.
 */
final class ThemeReader {

    private static final int MOST_THEMES = 8;

    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, List<SentimentWindow>> byTheme;
    private final Quotes quotes;
    private final Map<String, Figures> figures;

    ThemeReader(Story story, Map<String, List<SentimentWindow>> byTheme, Quotes quotes) {
        story.themes().forEach(theme -> labels.put(theme.id(), theme.label()));
        this.byTheme = byTheme;
        this.quotes = quotes;
        this.figures = ranked(byTheme);
    }

    private static Map<String, Figures> ranked(Map<String, List<SentimentWindow>> byTheme) {
        Map<String, List<ThemeFigure>> leading = new HashMap<>();
        for (SentimentWindow window : byTheme.getOrDefault(WindowKey.ALL, List.of())) {
            window.themes().forEach(figure -> leading.computeIfAbsent(figure.id(), id -> new ArrayList<>())
                    .add(figure));
        }
        Map<String, Figures> known = new HashMap<>();
        leading.forEach((theme, parts) -> known.put(theme, Figures.ofTheme(parts)));
        byTheme.forEach((theme, windows) -> known.put(theme, Figures.of(windows)));
        known.remove(WindowKey.ALL);

        Map<String, Figures> ranked = new LinkedHashMap<>();
        known.entrySet().stream()
                .filter(theme -> theme.getValue().posts() > 0)
                .sorted(Comparator.<Map.Entry<String, Figures>>comparingLong(
                                theme -> theme.getValue().posts())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .forEach(theme -> ranked.put(theme.getKey(), theme.getValue()));
        return ranked;
    }

    /** Of every theme that has posts, the most discussed first. */
    Map<String, Figures> figures() {
        return figures;
    }

    String label(String theme) {
        return labels.getOrDefault(theme, theme);
    }

    List<SentimentWindow> windows(String theme) {
        return byTheme.getOrDefault(theme, List.of());
    }

    List<Discussed> leading() {
        return figures.entrySet().stream()
                .limit(MOST_THEMES)
                .map(theme -> discussed(theme.getKey(), theme.getValue()))
                .toList();
    }

    private Discussed discussed(String theme, Figures ofTheme) {
        Label label = Stream.of(Label.NEGATIVE, Label.POSITIVE, Label.NEUTRAL)
                .max(Comparator.comparingLong(ofTheme::count))
                .orElseThrow();
        boolean hashtag = theme.startsWith("#");
        return new Discussed(
                theme,
                label(theme),
                hashtag ? ThemeScore.Kind.HASHTAG : ThemeScore.Kind.STORY,
                ofTheme,
                Mood.of(ofTheme),
                hashtag ? tagged(theme, label) : quotes.fresh(label, Examples.of(windows(theme), label)));
    }

    private @Nullable Quote tagged(String hashtag, Label label) {
        Pattern tag = Pattern.compile(
                Pattern.quote(hashtag) + "(?![\\p{L}\\p{N}_])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        List<Post> carriers = quotes.posts(Examples.of(windows(WindowKey.ALL), label)).stream()
                .filter(post -> tag.matcher(post.text()).find())
                .toList();
        return quotes.fresh(label, carriers);
    }
}
