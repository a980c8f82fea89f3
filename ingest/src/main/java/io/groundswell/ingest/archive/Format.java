// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import io.groundswell.ingest.Events;
import java.io.InputStream;

/** A format that an archive may have: what it looks like, what its pieces are, and what they mean. */
interface Format {

    /** What people call it. */
    String name();

    /** Whether a file that begins so is of this format. */
    boolean fits(Beginning beginning);

    /** The pieces of such a file, none kept that is longer than the limit. */
    Records records(Beginning beginning, InputStream content, int maxBytes);

    /**
     * What its pieces mean.
     *
     * @param place where the file lies
     */
    Events events(Beginning beginning, Place place);
}
