// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

/** What was made of a post is too large to be written. */
final class TooLargeException extends RuntimeException {

    TooLargeException(long bytes, long limit) {
        super("what is made of a post must have at most " + limit + " bytes: would have up to " + bytes);
    }
}
