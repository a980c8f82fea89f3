// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** What this process takes of the machine's memory. */
final class Memory {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";
    private static final String PEAK = "VmHWM:";

    private Memory() {}

    /** Resident memory in bytes, broker and all; empty where there is no such file as Linux has. */
    static OptionalLong resident() throws IOException {
        return line(RESIDENT);
    }

    /** The most that it ever was. */
    static OptionalLong peak() throws IOException {
        return line(PEAK);
    }

    private static OptionalLong line(String name) throws IOException {
        if (!Files.isReadable(STATUS)) {
            return OptionalLong.empty();
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst();
    }
}
