// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class XTokenOptionTest {

    @TempDir
    Path folder;

    @Test
    void takesTheTokenOfTheFileAndThenThatOfTheEnvironment() throws Exception {
        Path file = Files.writeString(folder.resolve("token"), "AAAA-of-the-file\n");
        Map<String, String> environment = Map.of(XTokenOption.VARIABLE, "AAAA-of-the-environment");

        assertThat(asked("--x-token-file", file.toString()).token(environment)).hasToString("[token]");
        assertThat(asked().token(environment)).hasToString("[token]");
    }

    @Test
    void saysWhereATokenComesFromWhereThereIsNone() {
        assertThatThrownBy(() -> asked().token(Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("no bearer token: set GROUNDSWELL_X_TOKEN or name a file with --x-token-file");
        assertThatThrownBy(() ->
                        asked("--x-token-file", folder.resolve("no").toString()).token(Map.of()))
                .hasMessageEndingWith("no does not exist");
    }

    @Test
    void tellsNoTokenThatIsNone() throws Exception {
        Path file = Files.writeString(folder.resolve("token"), "AAAA-secret and more");

        assertThatThrownBy(() -> asked("--x-token-file", file.toString()).token(Map.of()))
                .hasMessage("the bearer token must be one word of ASCII: it has other characters");
    }

    private static XTokenOption asked(String... arguments) {
        Asked asked = new Asked();
        new CommandLine(asked).parseArgs(arguments);
        return asked.option;
    }

    @Command(name = "ask")
    private static final class Asked {

        @Mixin
        private final XTokenOption option = new XTokenOption();
    }
}
