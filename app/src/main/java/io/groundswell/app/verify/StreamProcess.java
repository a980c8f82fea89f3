// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The topology in a process of its own, so that it can be killed as a machine would fail. Not thread-safe. */
final class StreamProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 45;
    private static final int LAST_LINES = 8;
    private static final String OURS = "GROUNDSWELL_";

    private final Process process;
    private final Path log;

    private StreamProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param log takes what it prints */
    static StreamProcess start(List<String> command, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // Settings of the environment are meant for another cluster than the one in this process.
        builder.environment().keySet().removeIf(name -> name.startsWith(OURS));
        return new StreamProcess(builder.start(), log);
    }

    /** @throws IOException when it has ended by itself, with what it said last */
    void requireAlive() throws IOException {
        if (!process.isAlive()) {
            List<String> lines = List.of(new String(Files.readAllBytes(log), StandardCharsets.UTF_8).split("\n", -1));
            throw new IOException("the stream process ended with " + process.exitValue() + ":\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())));
        }
    }

    /** As {@code kill -9} does: no hook runs, nothing is flushed. Returns when it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to stop in order, and kills it where it does not. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw e;
        }
    }
}
