// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x.rules;

/**
 * Something that a story asks for and X cannot be asked for.
 *
 * @param story its id
 * @param what in a sentence without a full stop
 */
public record RuleProblem(String story, String what) {

    @Override
    public String toString() {
        return "story " + story + ": " + what;
    }
}
