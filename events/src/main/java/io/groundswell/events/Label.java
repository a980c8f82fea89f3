// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

/** How a text feels, in one word. */
public enum Label {
    NEGATIVE,
    NEUTRAL,
    POSITIVE
}
