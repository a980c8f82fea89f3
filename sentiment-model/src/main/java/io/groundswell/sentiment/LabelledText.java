// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A text and what people call it.
 *
 * @param id of the example
 * @param label 0 negative, 1 neutral, 2 positive
 * @param text as published
 */
record LabelledText(String id, int label, String text) {

    /**
     * Reads a file of lines of id, label and text, parted by tabs.
     *
     * @throws IllegalArgumentException naming file and line of the first that is not of this form
     */
    static List<LabelledText> read(Path file) throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
                String[] parts = line.split("\t", 3);
                if (parts.length < 3 || !parts[1].matches("[012]")) {
                    throw new IllegalArgumentException(
                            file + ":" + number + ": a line must be id, label (0, 1, 2) and text, parted by tabs");
                }
                texts.add(new LabelledText(parts[0], Integer.parseInt(parts[1]), parts[2]));
            }
        }
        return texts;
    }
}
