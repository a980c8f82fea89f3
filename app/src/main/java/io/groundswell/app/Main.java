// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

/** Runs the program and ends with its exit code: 0 done, 1 failed, 2 used wrongly. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(Groundswell.commandLine().execute(args));
    }
}
