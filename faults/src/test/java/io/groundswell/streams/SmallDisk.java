// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A disk of some megabytes. Takes the right to mount one; without it, the test is skipped. */
final class SmallDisk implements AutoCloseable {

    private final Path root;
    private final Path filler;

    SmallDisk(Path root, int megabytes) throws Exception {
        this.root = Files.createDirectories(root);
        filler = root.resolve("filler");
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", root.toString()), "no mount");
    }

    void fill() throws IOException {
        byte[] page = new byte[65_536];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(page);
            }
        } catch (IOException e) {
            assertThat(Files.getFileStore(root).getUsableSpace()).isZero();
        }
    }

    void free() throws IOException {
        Files.delete(filler);
    }

    private static boolean run(String... command) throws Exception {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // there is no such command
        }
    }

    @Override
    public void close() throws Exception {
        run("umount", "-l", root.toString());
    }
}
