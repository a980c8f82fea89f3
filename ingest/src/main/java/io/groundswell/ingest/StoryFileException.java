// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import java.io.IOException;
import java.util.List;

/** A file of stories that says things it must not; its message lists all of them. */
public final class StoryFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    StoryFileException(String file, List<String> faults) {
        super(file + " has " + faults.size() + (faults.size() == 1 ? " fault:" : " faults:") + "\n  "
                + String.join("\n  ", faults));
        this.faults = List.copyOf(faults);
    }

    /** Each fault in a sentence, with the place that it concerns. */
    public List<String> faults() {
        return faults;
    }
}
