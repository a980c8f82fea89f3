// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

/**
 * A story on one platform, or on all: what is aggregated in one place, with all its themes.
 *
 * @param story the story's id
 * @param platform a platform's wire name, or {@code all}
 */
record Series(String story, String platform) {

    static Series parse(String text) {
        int separator = text.indexOf('|');
        return new Series(text.substring(0, separator), text.substring(separator + 1));
    }

    @Override
    public String toString() {
        return story + "|" + platform;
    }
}
