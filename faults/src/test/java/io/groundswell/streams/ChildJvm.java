// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * A program in a process of its own, so that it can be killed. It says on its standard output what it has come to, one
 * line each, takes orders on its standard input, and ends when that is closed: it cannot outlive this process.
 */
final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final Path errors;
    private final Thread reader;
    private final List<String> said = new CopyOnWriteArrayList<>();

    private ChildJvm(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        reader = new Thread(this::listen, "reads " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    static ChildJvm start(Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // starts in half the time
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        Path errors = Files.createTempFile(
                Files.createDirectories(Path.of("target", "faults")), program.getSimpleName() + "-", ".log");
        return new ChildJvm(
                new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
    }

    private void listen() {
        try (BufferedReader out = process.inputReader(UTF_8)) {
            out.lines().forEach(said::add);
        } catch (IOException | UncheckedIOException e) {
            said.add("silenced: " + e.getMessage());
        }
    }

    /** Waits until it has said a line that begins so, and returns the last such line. */
    String awaitLine(String beginning, Duration time) {
        await("'" + beginning + "' from " + this).atMost(time).until(() -> {
            boolean ended = !reader.isAlive(); // asked first: what it said last counts
            boolean said = lastLine(beginning).isPresent();
            if (ended && !said) {
                throw new AssertionError(this + " has ended; see " + errors);
            }
            return said;
        });
        return lastLine(beginning).orElseThrow();
    }

    private void requireAlive() {
        if (!process.isAlive()) {
            throw new AssertionError(this + " has ended; see " + errors);
        }
    }

    private Optional<String> lastLine(String beginning) {
        return said.stream().filter(line -> line.startsWith(beginning)).reduce((first, second) -> second);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it without warning ({@code SIGKILL}). */
    void kill() throws InterruptedException {
        requireAlive();
        process.destroyForcibly();
        process.waitFor();
    }

    /** Stops it where it is ({@code SIGSTOP}); for the others it is as if it were dead. */
    void freeze() throws Exception {
        signal("-STOP");
    }

    /** Lets it go on, unaware of the time that has passed. */
    void thaw() throws Exception {
        signal("-CONT");
    }

    private void signal(String name) throws Exception {
        int code = new ProcessBuilder("kill", name, String.valueOf(process.pid()))
                .start()
                .waitFor();
        if (code != 0) {
            throw new AssertionError("kill " + name + " ended with " + code);
        }
    }

    void order(String what) {
        said.removeIf(line -> line.startsWith("measured")); // the answer is the next
        try {
            process.getOutputStream().write((what + "\n").getBytes(UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(this + " takes no orders", e);
        }
    }

    /** Has it stop in order, and returns its last words. */
    String stop() throws InterruptedException {
        order("stop");
        if (!process.waitFor(45, TimeUnit.SECONDS)) {
            throw new AssertionError(this + " did not stop within 45 s; see " + errors);
        }
        if (process.exitValue() != 0) {
            throw new AssertionError(this + " ended with " + process.exitValue() + "; see " + errors);
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> lastLine("stopped").isPresent());
        return lastLine("stopped").orElseThrow();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public String toString() {
        return "process " + process.pid() + ", which said " + said;
    }
}
