// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A table that is shipped beside this class: a line for each meaning, which stands first and is followed by a tab and,
 * parted by spaces, all that has this meaning. Lines that begin with {@code //} are remarks. Immutable.
 */
public final class WordTable {

    private final Map<String, String> meanings;

    private WordTable(Map<String, String> meanings) {
        this.meanings = Map.copyOf(meanings);
    }

    /** @throws IllegalStateException when the table is missing or a line has no tab */
    public static WordTable load(String resource) {
        Map<String, String> meanings = new HashMap<>();
        for (String line : ShippedText.lines(resource)) {
            if (!line.isBlank() && !line.startsWith("//")) {
                add(line, resource, meanings);
            }
        }
        return new WordTable(meanings);
    }

    private static void add(String line, String resource, Map<String, String> meanings) {
        int tab = line.indexOf('\t');
        if (tab <= 0) {
            throw new IllegalStateException(resource + ": no tab in: " + line);
        }
        for (String key : line.substring(tab + 1).trim().split("\\s+", -1)) {
            if (meanings.put(key, line.substring(0, tab)) != null) {
                throw new IllegalStateException(resource + ": twice: " + key);
            }
        }
    }

    /** Every key with its meaning. */
    public void forEach(BiConsumer<String, String> reader) {
        meanings.forEach(reader);
    }

    /** The meaning of {@code key}; null when it has none here. */
    @Nullable
    String meaning(String key) {
        return meanings.get(key);
    }
}
