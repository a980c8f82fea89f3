// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import static io.groundswell.events.Label.NEGATIVE;
import static io.groundswell.events.Label.NEUTRAL;
import static io.groundswell.events.Label.POSITIVE;

import io.groundswell.events.Label;
import io.groundswell.events.Platform;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.SentimentWindow.Status;
import io.groundswell.events.Story;
import io.groundswell.events.Swing;
import io.groundswell.events.WindowKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes one platform's summary from its windows. Used once: it remembers what it has quoted. */
final class Summarizer {

    /** From here on the normal approximation is usually trusted (30 observations, the textbooks' rule of thumb). */
    static final int SMALL_SAMPLE = 30;

    /** A side is substantial when a quarter of the posts take it, and not just one or two. */
    static final double SUBSTANTIAL_SHARE = 0.25;

    static final int SUBSTANTIAL_POSTS = 3;

    private static final int MOST_QUOTES = 3;
    private static final int MOST_DEBATES = 3;
    private static final List<Label> SIDES = List.of(NEGATIVE, POSITIVE);

    private final Story story;
    private final Quotes quotes;
    private final boolean voices;

    Summarizer(Story story, Quotes quotes, boolean voices) {
        this.story = story;
        this.quotes = quotes;
        this.voices = voices;
    }

    PlatformSummary summarize(
            Platform platform,
            WindowChoice choice,
            Map<String, List<SentimentWindow>> byTheme,
            Collection<Swing> swings) {
        List<SentimentWindow> whole = byTheme.getOrDefault(WindowKey.ALL, List.of());
        Figures figures = Figures.of(whole);
        if (figures.isEmpty()) {
            return PlatformSummary.empty(platform, choice);
        }
        // In this order, so that the opinions have the best quotes and the themes those that are left.
        ThemeReader themes = new ThemeReader(story, byTheme, quotes);
        List<Opinion> opinions = opinions(figures, whole);
        List<Debate> debates = debates(figures, whole, themes);
        List<Opinion> sparse = sparse(figures, whole, opinions);
        return new PlatformSummary(
                platform,
                choice,
                whole.stream().anyMatch(window -> window.status() == Status.OPEN),
                figures,
                Mood.of(figures),
                figures.posts() < SMALL_SAMPLE,
                themes.leading(),
                opinions,
                debates,
                sparse,
                voices ? new Voices(quotes).of(byTheme.values()) : List.of(),
                swings(platform, choice, swings),
                whole.size() == 1 ? whole.get(0).estimated() : null);
    }

    private List<Opinion> opinions(Figures figures, List<SentimentWindow> whole) {
        long most = Stream.of(Label.values()).mapToLong(figures::count).max().orElse(0);
        List<Label> leading = Stream.of(NEGATIVE, POSITIVE, NEUTRAL)
                .filter(label -> most > 0 && figures.count(label) == most)
                .toList();
        int each = leading.size() == 1 ? MOST_QUOTES : 1;
        return leading.stream()
                .map(label -> opinion(figures, label, whole, each))
                .toList();
    }

    private List<Opinion> sparse(Figures figures, List<SentimentWindow> whole, List<Opinion> opinions) {
        return SIDES.stream()
                .filter(label -> figures.count(label) > 0 && figures.share(label) < SUBSTANTIAL_SHARE)
                .filter(label -> opinions.stream().noneMatch(opinion -> opinion.label() == label))
                .map(label -> opinion(figures, label, whole, 1))
                .toList();
    }

    private Opinion opinion(Figures figures, Label label, List<SentimentWindow> whole, int most) {
        return new Opinion(
                label, figures.count(label), figures.share(label), quotes.best(label, Examples.of(whole, label), most));
    }

    private List<Debate> debates(Figures figures, List<SentimentWindow> whole, ThemeReader themes) {
        List<Debate> debates = new ArrayList<>();
        if (isDebated(figures)) {
            debates.add(debate(WindowKey.ALL, "The story as a whole", figures, whole));
        }
        themes.figures().forEach((theme, ofTheme) -> {
            if (debates.size() < MOST_DEBATES && isDebated(ofTheme)) {
                debates.add(debate(theme, themes.label(theme), ofTheme, themes.windows(theme)));
            }
        });
        return debates;
    }

    private static boolean isDebated(Figures figures) {
        return SIDES.stream()
                .allMatch(label ->
                        figures.share(label) >= SUBSTANTIAL_SHARE && figures.count(label) >= SUBSTANTIAL_POSTS);
    }

    private Debate debate(String theme, String label, Figures figures, List<SentimentWindow> windows) {
        return new Debate(
                theme,
                label,
                figures,
                quotes.fresh(NEGATIVE, Examples.of(windows, NEGATIVE)),
                quotes.fresh(POSITIVE, Examples.of(windows, POSITIVE)));
    }

    private List<Swing> swings(Platform platform, WindowChoice choice, Collection<Swing> swings) {
        return swings.stream()
                .filter(swing -> swing.story().equals(story.id()))
                .filter(swing -> swing.platform().equals(platform.wireName()))
                .filter(swing -> swing.openedAt().isAfter(choice.from())
                        && !swing.openedAt().isAfter(choice.to()))
                .sorted(Comparator.comparing(Swing::openedAt).thenComparing(Swing::id))
                .toList();
    }
}
