// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.simulator.x;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What was said, and which rules there are. Thread-safe. */
final class World {

    /** A rule, and what it finds. */
    record Rule(String id, String value, String tag, Predicate<SaidPost> matches) {}

    private static final long EPOCH_MILLIS = 1_288_834_974_657L;
    private static final int TIME_SHIFT = 22;

    private final List<SaidPost> posts = new ArrayList<>();
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private long lastId;
    private long lastRule;

    /** A number for a post that is said now: greater than all before, and it tells the time. */
    synchronized long nextId() {
        lastId = Math.max(lastId + 1, (System.currentTimeMillis() - EPOCH_MILLIS) << TIME_SHIFT);
        return lastId;
    }

    static Instant time(long id) {
        return Instant.ofEpochMilli((id >> TIME_SHIFT) + EPOCH_MILLIS);
    }

    synchronized void add(SaidPost post) {
        posts.add(post);
    }

    synchronized List<SaidPost> posts() {
        return List.copyOf(posts);
    }

    /** The latest first. */
    synchronized List<SaidPost> find(Predicate<SaidPost> query, long since, long until, int most) {
        List<SaidPost> found = new ArrayList<>();
        for (int i = posts.size() - 1;
                i >= 0 && found.size() < most && posts.get(i).id() > since;
                i--) {
            if (posts.get(i).id() < until && query.test(posts.get(i))) {
                found.add(posts.get(i));
            }
        }
        return found;
    }

    synchronized List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    synchronized List<Rule> matching(SaidPost post) {
        return rules.values().stream().filter(rule -> rule.matches.test(post)).toList();
    }

    synchronized @Nullable Rule ruleOf(String value) {
        return rules.values().stream()
                .filter(rule -> rule.value.equals(value))
                .findFirst()
                .orElse(null);
    }

    synchronized Rule addRule(String value, String tag, Predicate<SaidPost> matches) {
        Rule rule = new Rule(String.valueOf(1_600_000_000_000_000_000L + ++lastRule), value, tag, matches);
        rules.put(rule.id, rule);
        return rule;
    }

    synchronized boolean removeRule(String id) {
        return rules.remove(id) != null;
    }
}
