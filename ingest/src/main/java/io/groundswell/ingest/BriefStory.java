// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import io.groundswell.events.Story;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Derives a story from a brief. Phrases are the runs of two to four content words in the title, between stop words and
 * punctuation (the candidates of RAKE: Rose et al., "Automatic keyword extraction from individual documents", 2010,
 * section 1.2). A theme's phrases are its label's content words, without those of the title, which would tell no theme
 * from another.
 */
final class BriefStory {

    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}\\s'’-]+");
    private static final int MAX_THEMES = 12;
    private static final int MAX_HASHTAGS = 10;
    private static final int MAX_PHRASE_WORDS = 4;

    /** Words that carry no topic: function words. */
    private static final Set<String> STOP_WORDS = Set.of(
            ("a about after again against all amid an and any are as at be because been before being below between both"
                            + " but by can could did do does for from had has have he her his how if in into is it its just"
                            + " may more most new no not now of off on one only or other our out over own per she should so"
                            + " some than that the their them then there these they this those through to too under until up"
                            + " us via was we were what when where which while who why will with would you your")
                    .split(" "));

    /** Words with which a summary speaks of opinions rather than of what they are about. */
    private static final Set<String> SUMMARY_WORDS = Set.of(
            ("accusations accusation among anti attitudes calls claims commenters comments common concern concerns critical"
                            + " criticism debate debates demand demands discussion divided dominated explanatory fear fears"
                            + " feeling feelings frustration general key main many mixed minimal mostly negative neutral"
                            + " opinion opinions overwhelmingly people polarized positive posts predominantly pro rare"
                            + " reactions reaction replies sentiment sentiments skeptical sparse summary supportive tone"
                            + " toward towards users vents views voices worries worry")
                    .split(" "));

    private BriefStory() {}

    static Story of(Brief brief) {
        List<String> hashtags = brief.hashtags().stream().limit(MAX_HASHTAGS).toList();
        Story.Match match = new Story.Match(phrases(brief.title()), hashtags, List.of(), List.of(), List.of());
        return new Story(brief.storyId(), brief.title(), match, themes(brief));
    }

    private static List<String> phrases(String title) {
        Set<String> phrases = new LinkedHashSet<>();
        for (String part : PUNCTUATION.split(title, -1)) {
            List<String> run = new ArrayList<>();
            for (String word : Words.of(part)) {
                if (STOP_WORDS.contains(word)) {
                    addPhrase(run, phrases);
                } else {
                    run.add(word);
                }
            }
            addPhrase(run, phrases);
        }
        if (phrases.isEmpty()) {
            phrases.add(String.join(" ", Words.of(title)));
        }
        phrases.remove("");
        return List.copyOf(phrases);
    }

    private static void addPhrase(List<String> run, Set<String> phrases) {
        if (run.size() >= 2 && run.size() <= MAX_PHRASE_WORDS) {
            phrases.add(String.join(" ", run));
        }
        run.clear();
    }

    private static List<Story.Theme> themes(Brief brief) {
        Set<String> titleWords = Set.copyOf(Words.of(brief.title()));
        Map<String, Story.Theme> themes = new LinkedHashMap<>();
        for (String told : brief.themes()) {
            String label = withoutStance(told);
            String id = Words.slug(label);
            List<String> words = Words.of(label).stream()
                    .filter(word -> word.length() > 2 && saysWhatItIsAbout(word) && !titleWords.contains(word))
                    .distinct()
                    .toList();
            if (!words.isEmpty() && !id.isEmpty() && !id.equals("all") && themes.size() < MAX_THEMES) {
                themes.putIfAbsent(id, new Story.Theme(id, label, words, List.of(), List.of()));
            }
        }
        return List.copyOf(themes.values());
    }

    /** "positive on the new timetable" is about the new timetable. */
    private static String withoutStance(String label) {
        String rest = label;
        for (int space = rest.indexOf(' '); space > 0; space = rest.indexOf(' ')) {
            if (Words.of(rest.substring(0, space)).stream().anyMatch(BriefStory::saysWhatItIsAbout)) {
                break;
            }
            rest = rest.substring(space + 1).stripLeading();
        }
        return rest;
    }

    private static boolean saysWhatItIsAbout(String word) {
        return !STOP_WORDS.contains(word) && !SUMMARY_WORDS.contains(word);
    }
}
