// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

/** One rule by which a text as people post it becomes one that a parser of edited English can read. */
@FunctionalInterface
interface Rewrite {

    /** Linear in the length of the text; never throws, whatever the text holds. */
    MappedText apply(MappedText text);
}
