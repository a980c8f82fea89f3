// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailureMessageTest {

    @Test
    void saysInOneLineWhyACommandFailed() {
        Failed failed = fail(new IOException("the disk is full"));

        assertThat(failed).isEqualTo(new Failed(1, "groundswell: the disk is full" + System.lineSeparator()));
    }

    @Test
    void namesAFailureThatSaysNothing() {
        Failed failed = fail(new IllegalStateException());

        assertThat(failed).isEqualTo(new Failed(1, "groundswell: IllegalStateException" + System.lineSeparator()));
    }

    @Test
    void restoresAnInterrupt() {
        fail(new InterruptedException("stop"));

        assertThat(Thread.interrupted()).isTrue();
    }

    private static Failed fail(Exception failure) {
        StringWriter err = new StringWriter();
        CommandLine commandLine = new CommandLine(new Failing(failure));
        commandLine.setErr(new PrintWriter(err, true));
        commandLine.setExecutionExceptionHandler(new FailureMessage());
        return new Failed(commandLine.execute(), err.toString());
    }

    private record Failed(int exit, String err) {}

    @Command(name = "failing")
    private record Failing(Exception failure) implements Callable<Integer> {

        @Override
        public Integer call() throws Exception {
            throw failure;
        }
    }
}
