// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x.rules;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A rule that X should have.
 *
 * @param value in X's language; no two rules of a plan have the same, for X would refuse the second
 * @param tag under which X keeps it; begins with {@link RuleTag#PREFIX}
 * @param stories to which a post belongs because it matches; none where a rule finds more than was asked for and only
 *     the text can tell
 */
public record PlannedRule(String value, String tag, SortedSet<String> stories) {

    public PlannedRule {
        stories = Collections.unmodifiableSortedSet(new TreeSet<>(stories));
    }
}
