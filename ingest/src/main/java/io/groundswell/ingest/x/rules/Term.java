// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x.rules;

/**
 * One operator of a rule, for instance {@code "night ferry"} or {@code #nightferry}.
 *
 * @param wide whether it finds more than was asked for, so that what it finds must be looked at again
 */
record Term(String operator, boolean wide) {

    static Term exact(String operator) {
        return new Term(operator, false);
    }

    int length() {
        return operator.length();
    }
}
