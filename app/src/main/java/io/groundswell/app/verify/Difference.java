// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.verify;

import io.groundswell.events.WindowKey;

/**
 * A window that is not what it must be.
 *
 * @param expected what it must say, in words for a person
 * @param found what it says
 */
public record Difference(WindowKey key, String expected, String found) {

    @Override
    public String toString() {
        return key + "\n  expected " + expected + "\n  found    " + found;
    }
}
