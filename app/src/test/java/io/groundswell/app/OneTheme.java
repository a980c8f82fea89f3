// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sample story with one theme of its six: far fewer windows, each as easily wrong. */
final class OneTheme {

    private OneTheme() {}

    /** Writes it as {@code stories apply} takes it; returns the file. */
    static Path write(Path file) throws IOException {
        return Files.writeString(file, """
                stories:
                  - id: night-ferry
                    title: The night ferry
                    match: {phrases: [ferry], hashtags: [nightferry]}
                    themes: [{id: safety, phrases: [safe, danger, inspect, hull]}]
                """);
    }
}
