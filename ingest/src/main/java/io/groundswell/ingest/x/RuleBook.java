// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import io.groundswell.ingest.x.rules.PlannedRule;
import io.groundswell.ingest.x.rules.RuleTag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is known of the rules that X has now: which stories each is about, and the queries that say the same. Thread-safe. */
final class RuleBook {

    private Map<String, Set<String>> stories = Map.of();
    private List<PlannedRule> queries = List.of();

    /**
     * X has these rules now.
     *
     * @param byId the stories of each rule, by its id
     */
    synchronized void know(Map<String, Set<String>> byId) {
        stories = new HashMap<>(byId);
        notifyAll();
    }

    /** What is followed now can be searched for by these. */
    synchronized void searchBy(List<PlannedRule> newQueries) {
        queries = List.copyOf(newQueries);
    }

    synchronized List<PlannedRule> queries() {
        return queries;
    }

    /** Returns once there is any rule: X streams nothing without one. */
    synchronized void awaitRules() throws InterruptedException {
        while (stories.isEmpty()) {
            wait();
        }
    }

    /** Stories of the rules that a line of the stream says have matched. */
    Set<String> storiesOf(JsonNode matchingRules) {
        Set<String> found = new TreeSet<>();
        for (JsonNode rule : matchingRules) {
            found.addAll(storiesOf(Fields.text(rule, "id"), Fields.text(rule, "tag")));
        }
        return found;
    }

    /** A rule that has come or gone a moment ago is told by its tag. */
    private synchronized Set<String> storiesOf(@Nullable String id, @Nullable String tag) {
        Set<String> known = id == null ? null : stories.get(id);
        return known != null ? known : tag == null ? Set.of() : RuleTag.stories(tag);
    }
}
