// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class GroundswellTest {

    @ParameterizedTest
    @MethodSource("commands")
    void explainsEachCommand(String command) {
        Finished help = Finished.command(
                (command + " --help").substring("groundswell ".length()).split(" "));

        assertThat(help.exit()).as(help.err()).isZero();
        assertThat(help.out()).startsWith("Usage: " + command);
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commandsAndOptions")
    void saysWhatEachIsFor(String named, String[] description) {
        assertThat(description).as(named).isNotEmpty();
    }

    @Test
    void tellsItsVersion() {
        assertThat(Finished.command("--version"))
                .isEqualTo(new Finished(0, "Groundswell 0.1.0" + System.lineSeparator(), ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sing",
                "windows --colour",
                "windows --size soon",
                "stream --threads many",
                "ingest",
                "ingest archive",
                "stories",
                "stories apply",
                "calibrate labelled.tsv",
                "replay posts.jsonl",
                "replay --run May posts.jsonl",
                "replay --run may --speed 0 posts.jsonl",
                "replay --embedded posts.jsonl",
                "runs",
                "export",
                "export --story s --from 2026-01-02T00:00:00Z --to 2026-01-01T00:00:00Z"
            })
    void endsWithTwoWhenItIsUsedWrongly(String command) {
        Finished wrong = Finished.command(command.split(" "));

        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).isNotEmpty();
        assertThat(wrong.out()).isEmpty();
    }

    @Test
    void endsWithTwoAndAHintWithoutACommand() {
        Finished wrong = Finished.command();

        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("groundswell demo");
    }

    @Test
    void endsWithOneWhenACommandFails(@TempDir Path folder) {
        Path missing = folder.resolve("missing.yaml");

        Finished failed = Finished.command("stories", "apply", missing.toString());

        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.err())
                .startsWith("groundswell: ")
                .contains("missing.yaml")
                .hasLineCount(1);
        assertThat(failed.out()).isEmpty();
    }

    @Test
    void endsWithNothingWhenItIsDone(@TempDir Path folder) {
        Finished done = Finished.command("samples", folder.toString());

        assertThat(done.exit()).isZero();
        assertThat(done.lines())
                .containsExactly(
                        folder.resolve("stories.yaml").toString(),
                        folder.resolve("brief.txt").toString(),
                        folder.resolve("posts.jsonl").toString());
        assertThat(done.err()).isEmpty();
    }

    /** Each of our commands by its full name; picocli's own are its own to explain. */
    static Stream<String> commands() {
        return specs(Groundswell.commandLine()).map(CommandSpec::qualifiedName);
    }

    static Stream<Arguments> commandsAndOptions() {
        return specs(Groundswell.commandLine())
                .flatMap(spec -> Stream.concat(
                        Stream.of(Arguments.of(
                                spec.qualifiedName(), spec.usageMessage().description())),
                        spec.options().stream()
                                .map(option -> Arguments.of(
                                        spec.qualifiedName() + " " + option.longestName(), option.description()))));
    }

    private static Stream<CommandSpec> specs(CommandLine command) {
        return Stream.concat(
                Stream.of(command.getCommandSpec()),
                command.getSubcommands().values().stream()
                        .filter(sub -> !isPicocliOwn(sub.getCommandSpec()))
                        .flatMap(GroundswellTest::specs));
    }

    private static boolean isPicocliOwn(CommandSpec spec) {
        return spec.userObject().getClass().getPackageName().startsWith("picocli");
    }
}
