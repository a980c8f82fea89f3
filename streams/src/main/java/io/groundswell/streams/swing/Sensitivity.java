// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams.swing;

/** How readily a swing is told, in one word. */
public enum Sensitivity {
    /** Changes of 0.3 in net sentiment and volumes five times the usual; one false alarm a story and year at most. */
    FEWER,
    /** Changes of 0.2 and volumes three times the usual; one false alarm a story and month at most. */
    BALANCED,
    /** Changes of 0.15 and volumes twice the usual; some false alarms a story and month. */
    MORE
}
