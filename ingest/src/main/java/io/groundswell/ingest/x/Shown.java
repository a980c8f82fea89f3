// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import io.groundswell.ingest.Refusal;

/** What others have written, as it may be shown to a person: short, and without what plays tricks on a terminal. */
final class Shown {

    private Shown() {}

    static String text(String text, int maxLength) {
        String clean = new Refusal("", Refusal.Reason.MALFORMED, text).detail();
        return clean.length() <= maxLength ? clean : clean.substring(0, maxLength);
    }
}
