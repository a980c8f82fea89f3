// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

/** What reads the texts. */
enum Engine {
    /** CoreNLP alone: five classes of each phrase, calibrated to posts. */
    CORENLP,
    /** The model made for social posts alone: starts in a few seconds, and is the fastest. */
    SOCIAL,
    /** The social model for score, polarity and label; CoreNLP for the five classes and the clauses. */
    BOTH;

    /** As it is written on the command line. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
