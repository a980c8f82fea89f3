// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import io.groundswell.ingest.x.rules.PlannedRule;
import io.groundswell.ingest.x.rules.RulePlan;
import io.groundswell.ingest.x.rules.RuleTag;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Makes X's rules equal to a plan. What is new is added before what is old is removed, so that nothing is missed, as far
 * as X has room for both. Rules of others stay. A rule that X does not take is told and left out, and keeps no other from
 * being added. Not thread-safe.
 */
final class RuleSync {

    private final RemoteRules remote;
    private final int maxRules;
    private final Consumer<String> news;
    private final Set<String> tested = new HashSet<>();
    private final Set<String> refused = new HashSet<>();

    RuleSync(RemoteRules remote, int maxRules, Consumer<String> news) {
        this.remote = remote;
        this.maxRules = maxRules;
        this.news = news;
    }

    /** @return the stories of each rule that X has now, by the rule's id */
    Map<String, Set<String>> bring(RulePlan plan) throws XFailure, InterruptedException {
        Map<String, PlannedRule> wanted = new LinkedHashMap<>();
        plan.rules().forEach(rule -> wanted.put(rule.value(), rule));
        List<RemoteRules.Rule> present = remote.list();
        Map<String, String> missing = missing(wanted, present);
        List<String> stale = present.stream()
                .filter(rule -> RuleTag.isOurs(rule.tag()) && !wanted.containsKey(rule.value()))
                .map(RemoteRules.Rule::id)
                .toList();
        missing.keySet().removeAll(refused);
        if (missing.isEmpty() && stale.isEmpty()) {
            return known(wanted, present);
        }
        change(missing, stale, present.size());
        return known(wanted, remote.list());
    }

    private Map<String, String> missing(Map<String, PlannedRule> wanted, List<RemoteRules.Rule> present) {
        Map<String, String> missing = new LinkedHashMap<>();
        wanted.forEach((value, rule) -> missing.put(value, rule.tag()));
        present.forEach(rule -> missing.remove(rule.value()));
        return missing;
    }

    private void change(Map<String, String> missing, List<String> stale, int present)
            throws XFailure, InterruptedException {
        int added = add(missing, maxRules - present);
        remote.delete(stale);
        added += add(missing, maxRules - present - added + stale.size());
        if (!missing.isEmpty()) {
            news.accept(missing.size() + " rules do not fit, for X takes " + maxRules + ", of which "
                    + (present - stale.size()) + " were there before");
        }
        if (added > 0 || !stale.isEmpty()) {
            news.accept("rules at X: " + added + " added, " + stale.size() + " removed");
        }
    }

    /**
     * Adds as many as there is room for, and takes them out of {@code missing}. One rule that is wrong makes X refuse all
     * that come with it, so each is tried before.
     */
    private int add(Map<String, String> missing, int room) throws XFailure, InterruptedException {
        Map<String, String> batch = new LinkedHashMap<>();
        missing.entrySet().stream().limit(Math.max(0, room)).forEach(rule -> batch.put(rule.getKey(), rule.getValue()));
        missing.keySet().removeAll(batch.keySet());
        Map<String, String> untested = new LinkedHashMap<>(batch);
        untested.keySet().removeAll(tested);
        if (!untested.isEmpty()) {
            tell(remote.add(untested, true), untested);
            tested.addAll(untested.keySet());
            batch.keySet().removeAll(refused);
        }
        if (!batch.isEmpty()) {
            tell(remote.add(batch, false), batch);
        }
        return batch.size();
    }

    private void tell(Map<String, String> reasons, Map<String, String> tags) {
        reasons.forEach((value, reason) -> {
            if (refused.add(value)) {
                news.accept("X does not take a rule of " + tags.getOrDefault(value, RuleTag.PREFIX) + " (" + reason
                        + "): " + Shown.text(value, 120));
            }
        });
    }

    private static Map<String, Set<String>> known(Map<String, PlannedRule> wanted, List<RemoteRules.Rule> present) {
        Map<String, Set<String>> stories = new HashMap<>();
        for (RemoteRules.Rule rule : present) {
            PlannedRule planned = wanted.get(rule.value());
            if (planned != null) {
                stories.put(rule.id(), planned.stories());
            }
        }
        return stories;
    }
}
