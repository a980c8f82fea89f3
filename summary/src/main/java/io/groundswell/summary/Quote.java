// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import io.groundswell.events.Label;
import org.jspecify.annotations.Nullable;

/**
 * Words of a post that stands for others.
 *
 * @param post its id
 * @param label how it feels
 * @param text one line, shortened; without links, control characters and quotation marks, but not escaped
 * @param handle its author's public name, only where voices are asked for and kept
 */
public record Quote(
        String post, Label label, String text, @Nullable String handle) {}
