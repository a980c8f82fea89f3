// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts operators into as few rules as go in order: {@code (a OR b OR c) -d -e}, each within the length that X takes.
 * X takes no group that is excluded as a whole, so every rule repeats what it excludes.
 */
final class Packing {

    private static final String OR = " OR ";

    private final int maxLength;
    private final String suffix;
    private final boolean wide;

    /** @param reposts whether to let reposts through */
    Packing(List<Term> excluded, boolean reposts, int maxLength) {
        this.maxLength = maxLength;
        StringBuilder exclusions = new StringBuilder(reposts ? "" : " " + Operators.NO_REPOSTS);
        boolean all = true;
        for (Term term : excluded) {
            // Half is left for what is asked for; what is not excluded here the topology excludes by the text.
            boolean fits = exclusions.length() + term.length() + 2 <= maxLength / 2;
            if (fits) {
                exclusions.append(" -").append(term.operator());
            }
            all &= fits;
        }
        this.suffix = exclusions.toString();
        this.wide = !all;
    }

    /** Whether what is excluded does not fit, so that no rule can be sure. */
    boolean isWide() {
        return wide;
    }

    /** The term as long as a rule has room for; {@code null} where it has none. */
    @Nullable
    Term fitted(Term term) {
        return Operators.cut(term, maxLength - suffix.length());
    }

    /** @param terms each of which {@linkplain #fitted fits} */
    List<String> values(List<Term> terms) {
        List<String> values = new ArrayList<>();
        List<String> group = new ArrayList<>();
        int length = 0;
        for (Term term : terms) {
            int grown = length + term.length() + (group.isEmpty() ? 0 : OR.length());
            if (!group.isEmpty() && grown + 2 + suffix.length() > maxLength) {
                values.add(value(group));
                group.clear();
                grown = term.length();
            }
            group.add(term.operator());
            length = grown;
        }
        if (!group.isEmpty()) {
            values.add(value(group));
        }
        return values;
    }

    private String value(List<String> group) {
        String any = String.join(OR, group);
        return (group.size() == 1 || suffix.isEmpty() ? any : "(" + any + ")") + suffix;
    }
}
