// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams.swing;

import io.groundswell.events.Platform;
import io.groundswell.events.SentimentWindow;
import io.groundswell.events.Swing;
import io.groundswell.events.WindowKey;
import io.groundswell.streams.swing.SeriesMemory.Family;
import io.groundswell.streams.swing.SeriesMemory.Held;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the swings of stories, window by window. What it says depends on the windows alone and their order.
 *
 * <p>The windows of a story must come in the order of their ends; of one end, those of the platforms before those of
 * all platforms, and of each of these that of all themes first. Then a platform's share of a change is known when the
 * whole is judged, and what covers much is judged before what it covers, which need not be told again.
 *
 * <p>False alarms: every series may raise one, so all but the story's own need evidence for as many times less likely
 * ones as there are series (Bonferroni), and two nats more: the story's own takes most of all that are allowed.
 * Not thread-safe.
 */
public final class SwingDetector {

    private static final double SHARE_OF_THE_PARTS = 2;

    private final SwingRule rule;
    private final Memory memory;
    private final Openings openings;

    /** @param memory shared by nobody else while this works */
    public SwingDetector(SwingRule rule, Memory memory) {
        this.rule = rule;
        this.memory = memory;
        this.openings = new Openings(rule, memory);
    }

    /** Takes a window that the rule judges, and says what it opens and resolves. */
    public List<Swing> judge(SentimentWindow window) {
        String story = window.story();
        String key = key(story, window.platform(), window.theme());
        memory.putSeries(key, memory.series(key).plus(Point.of(window), window.examples()));
        StoryMemory known = memory.story(story);
        String name = window.platform() + "|" + window.theme();
        if (!known.knows(name)) {
            memory.putStory(story, known.plus(name));
        }
        List<Swing> said = new ArrayList<>();
        if (window.platform().equals(WindowKey.ALL)) {
            int end = (int) (window.end().getEpochSecond() / 60);
            judge(new Place(story, WindowKey.ALL, window.theme(), end), said);
            for (Platform platform : Platform.values()) {
                judge(new Place(story, platform.wireName(), window.theme(), end), said);
            }
        }
        return said;
    }

    static String key(String story, String platform, String theme) {
        return String.join("|", story, platform, theme);
    }

    /**
     * A series at the end of a window.
     *
     * @param end minute since the epoch
     */
    record Place(String story, String platform, String theme, int end) {

        String key() {
            return SwingDetector.key(story, platform, theme);
        }
    }

    private void judge(Place place, List<Swing> said) {
        SeriesMemory series = memory.series(place.key());
        if (series.points().isEmpty() || series.latest().end() != place.end()) {
            return; // no window of this platform ends here
        }
        for (Held held : series.open()) {
            Swing.@Nullable Resolution resolution = Endings.of(held.swing(), series, rule, place.end());
            if (resolution != null) {
                series = resolve(place, series, held, resolution, said);
            }
        }
        double threshold = threshold(place);
        for (Family family : Family.values()) {
            if (!series.isOpen(family) && !series.isQuiet(family, place.end())) {
                @Nullable Swing found = openings.find(family, place, series, threshold);
                if (found != null) {
                    series = open(place, series, found, said);
                }
            }
        }
        SignTest sign = SignTest.of(series.points(), series.day());
        if (sign.sign() != 0 && sign.sign() != series.sign()) {
            series = series.withSign(sign.sign(), sign.net());
        }
        Unrest unrest = series.isOpen(Family.LEVEL)
                ? series.unrest()
                : series.unrest().plus(series.points(), series.day().offsets(Measure.NET), rule);
        memory.putSeries(place.key(), series.with(series.day().plus(series.latest()), unrest));
    }

    private double threshold(Place place) {
        boolean isWhole =
                place.platform().equals(WindowKey.ALL) && place.theme().equals(WindowKey.ALL);
        return isWhole
                ? rule.evidence()
                : rule.evidence()
                        + SHARE_OF_THE_PARTS
                        + StrictMath.log(memory.story(place.story()).series().size());
    }

    private SeriesMemory open(Place place, SeriesMemory series, Swing found, List<Swing> said) {
        StoryMemory story = memory.story(place.story());
        boolean told = !story.isSaid(found, place.end());
        if (told) {
            memory.putStory(place.story(), story.opened(found, place.end()));
            said.add(found);
        }
        return series.opened(new Held(found, told));
    }

    private SeriesMemory resolve(
            Place place, SeriesMemory series, Held held, Swing.Resolution resolution, List<Swing> said) {
        if (held.told()) {
            StoryMemory story = memory.story(place.story());
            memory.putStory(place.story(), story.closed(held.swing(), place.end()));
            said.add(held.swing().resolved(Instant.ofEpochSecond(60L * place.end()), resolution));
        }
        return Endings.after(held, series, rule, resolution, place.end());
    }
}
