// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class DefaultsTest {

    @Test
    void takeTheCommandLineFirst() {
        Asked asked = parse(Map.of("GROUNDSWELL_MAX_WAIT", "2m"), Map.of("max-wait", "3m"), "--max-wait", "1m");

        assertThat(asked.maxWait).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void takeTheEnvironmentNext() {
        Asked asked = parse(Map.of("GROUNDSWELL_MAX_WAIT", "2m"), Map.of("max-wait", "3m"));

        assertThat(asked.maxWait).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void takeTheFileThen() {
        Asked asked = parse(Map.of(), Map.of("max-wait", "3m"));

        assertThat(asked.maxWait).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void leaveTheProgramsOwnDefaultToTheEnd() {
        Asked asked = parse(Map.of("GROUNDSWELL_OTHER", "2m"), Map.of("other", "3m"));

        assertThat(asked.maxWait).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void knowAnOptionByItsLongName() {
        Asked asked = parse(Map.of("GROUNDSWELL_QUIET", "true"), Map.of());

        assertThat(asked.quiet).isTrue();
    }

    @Test
    void leaveArgumentsWithoutANameAlone() {
        Asked asked = parse(Map.of("GROUNDSWELL_FILE", "x"), Map.of("file", "x", "FILE", "x", "", "x"));

        assertThat(asked.file).isNull();
    }

    private static Asked parse(Map<String, String> environment, Map<String, String> file, String... arguments) {
        Properties properties = new Properties();
        properties.putAll(file);
        Asked asked = new Asked();
        CommandLine commandLine = new CommandLine(asked);
        commandLine.registerConverter(Duration.class, new Durations());
        commandLine.setDefaultValueProvider(new Defaults(environment, properties));
        commandLine.parseArgs(arguments);
        return asked;
    }

    @Command(name = "ask")
    private static final class Asked {

        @Option(names = "--max-wait", defaultValue = "4m")
        private @Nullable Duration maxWait;

        @Option(names = {"-q", "--quiet"})
        private boolean quiet;

        @Parameters(paramLabel = "FILE", arity = "0..1")
        private @Nullable String file;
    }
}
