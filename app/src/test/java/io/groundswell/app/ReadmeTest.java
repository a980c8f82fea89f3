// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the documents to the program: what they tell a reader to type, it takes; what they link to, is there. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern COMMAND = Pattern.compile("(?m)^(?:.*\\| )?\\./groundswell ([^|\\n]+)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandIsOneThatTheProgramTakes(String command) {
        String typed = command.replaceAll("\\s+[#&>].*", "").strip();

        assertThatCode(() -> Groundswell.commandLine().parseArgs(words(typed)))
                .as(typed)
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsSomewhere(Path document) throws IOException {
        List<String> links = find(LINK, document);

        assertThat(links)
                .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyClassThatIsNamedExists(Path document) throws IOException {
        List<String> classes = find(Pattern.compile("`([A-Z][a-z]+(?:[A-Z][A-Za-z]*)+)`"), document);

        assertThat(classes)
                .allSatisfy(name -> assertThat(sources(name + ".java")).as(name).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyTestThatIsNamedExists(Path document) throws IOException {
        for (String named : find(Pattern.compile("`([A-Z]\\w+(?:Test|IT)\\.\\w+)`"), document)) {
            String[] parts = named.split("\\.", 2);

            assertThat(sources(parts[0] + ".java"))
                    .as(named)
                    .anySatisfy(file -> assertThat(file).content().contains("void " + parts[1] + "("));
        }
    }

    @Test
    void keepsToTheLengthThatOneReadsInOneGo() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("docs/ARCHITECTURE.md"))).hasSizeLessThanOrEqualTo(80);
        assertThat(Files.readAllLines(ROOT.resolve("docs/INVARIANTS.md"))).hasSizeLessThanOrEqualTo(70);
    }

    static Stream<String> commands() throws IOException {
        return find(COMMAND, ROOT.resolve("README.md")).stream();
    }

    static Stream<Path> documents() {
        return Stream.of(
                        "README.md",
                        "CHANGES.md",
                        "docs/ARCHITECTURE.md",
                        "docs/INVARIANTS.md",
                        "docs/OPERATIONS.md",
                        "docs/MODEL_CARD.md",
                        "docs/SHARES.md")
                .map(ROOT::resolve);
    }

    private static List<String> find(Pattern pattern, Path document) throws IOException {
        return pattern.matcher(Files.readString(document))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** As a shell would part them, as far as the documents need it. */
    private static String[] words(String command) {
        return Pattern.compile("\"([^\"]*)\"|(\\S+)")
                .matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new);
    }

    private static List<Path> sources(String name) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> sources =
                Files.newDirectoryStream(ROOT, folder -> Files.isDirectory(folder.resolve("src")))) {
            for (Path module : sources) {
                try (Stream<Path> files = Files.walk(module.resolve("src"))) {
                    files.filter(file -> file.endsWith(name)).forEach(found::add);
                }
            }
        }
        return found;
    }
}
