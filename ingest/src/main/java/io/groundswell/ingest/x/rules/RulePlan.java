// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x.rules;

import io.groundswell.events.Story;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules, or the queries, that ask X for all followed stories, within its limits. The same stories give the same
 * plan.
 *
 * @param rules no two of the same value
 * @param problems what X cannot be asked for, and why
 */
public record RulePlan(List<PlannedRule> rules, List<RuleProblem> problems) {

    public RulePlan {
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
    }

    /**
     * Plans. Where not all rules fit, every story gets its first before any gets its second.
     *
     * @param threads by story, the roots of threads that belong to it beside those that it names itself, the most
     *     important first
     * @param reposts whether reposts are asked for: each is a read that costs
     */
    public static RulePlan of(
            Collection<Story> stories, Map<String, List<String>> threads, boolean reposts, RuleLimits limits) {
        List<RuleProblem> problems = new ArrayList<>();
        List<Deque<Draft>> drafts = new ArrayList<>();
        for (Story story : stories) {
            drafts.add(drafts(story, threads.getOrDefault(story.id(), List.of()), reposts, limits, problems));
        }
        Map<String, PlannedRule> rules = new LinkedHashMap<>();
        boolean left = true;
        while (left) {
            left = false;
            for (Deque<Draft> of : drafts) {
                Draft draft = of.peek();
                if (draft != null && (rules.containsKey(draft.value) || rules.size() < limits.maxRules())) {
                    of.remove();
                    rules.merge(draft.value, draft.rule(), RulePlan::both);
                    left = true;
                }
            }
        }
        for (Deque<Draft> of : drafts) {
            Draft draft = of.peek();
            if (draft != null) {
                problems.add(new RuleProblem(
                        draft.story,
                        of.size() + " of its rules do not fit into the " + limits.maxRules() + " that X takes"));
            }
        }
        return new RulePlan(List.copyOf(rules.values()), problems);
    }

    private record Draft(String story, String value, boolean wide) {

        PlannedRule rule() {
            SortedSet<String> stories = new TreeSet<>();
            if (!wide) {
                stories.add(story);
            }
            return new PlannedRule(value, RuleTag.of(story, wide), stories);
        }
    }

    private static Deque<Draft> drafts(
            Story story, List<String> threads, boolean reposts, RuleLimits limits, List<RuleProblem> problems) {
        StoryTerms terms = StoryTerms.of(story, threads);
        problems.addAll(terms.problems());
        Packing packing = new Packing(terms.excluded(), reposts, limits.maxLength());
        List<Term> exact = new ArrayList<>();
        List<Term> wide = new ArrayList<>();
        for (Term term : terms.included()) {
            @Nullable Term fitted = packing.fitted(term);
            if (fitted == null) {
                problems.add(
                        new RuleProblem(story.id(), "too long for a rule of X: " + StoryTerms.shown(term.operator())));
            } else if (fitted.wide() || packing.isWide()) {
                wide.add(fitted);
            } else {
                exact.add(fitted);
            }
        }
        Deque<Draft> drafts = new ArrayDeque<>();
        packing.values(exact).forEach(value -> drafts.add(new Draft(story.id(), value, false)));
        packing.values(wide).forEach(value -> drafts.add(new Draft(story.id(), value, true)));
        return drafts;
    }

    /** Two stories that ask for the same: what matches belongs to both. */
    private static PlannedRule both(PlannedRule one, PlannedRule other) {
        SortedSet<String> stories = new TreeSet<>(one.stories());
        stories.addAll(other.stories());
        return new PlannedRule(one.value(), one.tag(), stories);
    }
}
