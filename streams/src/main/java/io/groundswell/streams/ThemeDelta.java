// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.util.List;

/**
 * How one theme of a series changes within one minute.
 *
 * @param theme a theme's id, {@code #hashtag}, or {@code all}
 * @param tally added; negative where something is taken back
 * @param added posts that may represent others
 * @param removed ids of posts that may no longer
 */
record ThemeDelta(String theme, Tally tally, List<Example> added, List<String> removed) {}
