// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program that is not ours, which tests need.
 *
 * @param variable of the environment, which may name the program
 * @param debianPackage that has it
 * @param places where it is usually installed
 */
public record RealProgram(String variable, String debianPackage, List<String> places) {

    /**
     * The program that the environment names, or one that is installed, or Debian's, which is installed now where that
     * is allowed; else empty.
     */
    public Optional<Path> get() throws InterruptedException {
        Optional<Path> found = find();
        return found.isPresent() || !isInstallable() ? found : installed();
    }

    /** What to tell who has none. */
    public String help() {
        return "install it (apt-get install " + debianPackage + "), or name one in " + variable;
    }

    private Optional<Path> find() {
        return Stream.concat(Stream.ofNullable(System.getenv(variable)), places.stream())
                .filter(place -> !place.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean isInstallable() {
        return Files.isExecutable(Path.of("/usr/bin/apt-get")) && Files.isWritable(Path.of("/usr/bin"));
    }

    private Optional<Path> installed() throws InterruptedException {
        try {
            run("apt-get", "update", "-qq");
            run("apt-get", "install", "-y", "-qq", "--no-install-recommends", debianPackage);
            return find();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        builder.start().waitFor();
    }
}
