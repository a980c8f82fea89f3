// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

/**
 * A step in how authors count: the windows that end at {@code end} or later count them differently by {@code change},
 * until another step takes that back.
 *
 * @param size of the windows in minutes
 * @param end minute since the epoch
 * @param theme a theme's id, or {@code all}
 */
record AuthorStep(int size, int end, String theme, AuthorTally change) {}
