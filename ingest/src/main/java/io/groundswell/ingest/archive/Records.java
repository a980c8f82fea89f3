// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import java.io.IOException;

/** The pieces of a file, each of which holds posts: lines, or the elements of a list. Not thread-safe. */
interface Records {

    /**
     * Goes to the next piece.
     *
     * @return false at the end
     * @throws IOException when the file breaks off; a piece that it breaks is not given
     */
    boolean next() throws IOException;

    /** The line on which the piece begins, from 1. */
    long line();

    /** Whether there is nothing in it. */
    boolean isBlank();

    /** Whether it is longer than the limit, and so is not kept. */
    boolean isTooLong();

    /** The piece, without what separates it from others. */
    byte[] bytes();
}
