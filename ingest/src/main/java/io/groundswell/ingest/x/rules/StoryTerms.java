// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x.rules;

import io.groundswell.events.Story;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What makes a post be about a story, and what excludes it, as operators.
 *
 * @param included any of these
 * @param excluded none of these
 * @param problems what could not be said in X's language
 */
record StoryTerms(List<Term> included, List<Term> excluded, List<RuleProblem> problems) {

    /** @param threads roots of threads that belong to the story beside those that it names itself */
    static StoryTerms of(Story story, Collection<String> threads) {
        Collector terms = new Collector(story.id());
        Story.Match match = story.match();
        Set<Term> included = new LinkedHashSet<>();
        terms.add("phrase", match.phrases(), Operators::phrase, included);
        terms.add("hashtag", match.hashtags(), Operators::hashtag, included);
        terms.add("link", match.links(), Operators::link, included);
        // A story may name roots of both platforms: those of the other are no fault.
        match.roots().forEach(root -> included.addAll(Operators.root(root)));
        threads.forEach(root -> included.addAll(Operators.root(root)));
        Set<Term> excluded = new LinkedHashSet<>();
        terms.add("exclusion", match.none(), Operators::phrase, excluded);
        return new StoryTerms(List.copyOf(included), List.copyOf(excluded), terms.problems);
    }

    private record Collector(String story, List<RuleProblem> problems) {

        Collector(String story) {
            this(story, new ArrayList<>());
        }

        void add(String what, List<String> words, Function<String, List<Term>> operator, Set<Term> terms) {
            for (String word : words) {
                List<Term> found = operator.apply(word);
                if (found.isEmpty()) {
                    problems.add(new RuleProblem(story, "X cannot be asked for the " + what + " " + shown(word)));
                }
                terms.addAll(found);
            }
        }
    }

    /** As people may be shown it: short, and nothing in it that is not seen. */
    static String shown(String word) {
        StringBuilder shown = new StringBuilder("'");
        word.codePoints().limit(60).forEach(c -> {
            int type = Character.getType(c);
            boolean plain = type != Character.CONTROL
                    && type != Character.FORMAT
                    && type != Character.SURROGATE
                    && type != Character.LINE_SEPARATOR
                    && type != Character.PARAGRAPH_SEPARATOR;
            shown.appendCodePoint(plain ? c : 0xFFFD);
        });
        return shown.append("'").toString();
    }
}
