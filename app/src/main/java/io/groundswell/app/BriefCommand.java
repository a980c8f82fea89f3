// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

@picocli.CommandLine.Command(name = "brief")
final class BriefCommand implements Runnable {
    @Override
    public void run() {}
}
