// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import picocli.CommandLine;

/** Runs the program and ends with its exit code: 0 done, 1 failed, 2 used wrongly. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String[] args) {
        CommandLine commandLine;
        try {
            commandLine = Groundswell.commandLine();
        } catch (IllegalArgumentException e) { // the file of defaults cannot be read
            System.err.println("groundswell: " + e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        return commandLine.execute(args);
    }
}
