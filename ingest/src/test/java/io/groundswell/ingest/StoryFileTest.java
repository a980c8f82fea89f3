// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.groundswell.events.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryFileTest {

    @Test
    void readsAllFields() throws IOException {
        String yaml = """
                stories:
                  - id: night-ferry
                    title: "The night ferry: ended"
                    match:
                      phrases: [night ferry, 2024]
                      hashtags: ["#nightferry"]
                      links: [example.org/ferry]
                      roots: ["x:1"]
                      none: [no]
                    themes:
                      - id: safety
                        label: Safety
                        phrases: [life jacket]
                        hashtags: [safe]
                        patterns: ['un\\w*safe']
                  - id: toll
                    title: The toll
                """;

        List<Story> stories = StoryFile.parse(yaml, "stories.yaml");

        assertThat(stories)
                .containsExactly(
                        new Story(
                                "night-ferry",
                                "The night ferry: ended",
                                new Story.Match(
                                        List.of("night ferry", "2024"),
                                        List.of("#nightferry"),
                                        List.of("example.org/ferry"),
                                        List.of("x:1"),
                                        List.of("no")),
                                List.of(new Story.Theme(
                                        "safety",
                                        "Safety",
                                        List.of("life jacket"),
                                        List.of("safe"),
                                        List.of("un\\w*safe")))),
                        new Story("toll", "The toll", Story.Match.NOTHING, List.of()));
    }

    @Test
    void tellsAllFaultsAtOnceWithTheirPlaces() {
        String yaml = """
                stories:
                  - id: night-ferry
                    titel: The night ferry
                    match: {phrase: [x], hashtags: y, none: [[]]}
                    themes:
                      - {id: all, phrases: [x]}
                      - {id: empty}
                      - just a text
                  - id: Toll
                    title: The toll
                  - {id: a, title: A}
                  - {id: a, title: A}
                storys: 1
                """;

        assertThat(faults(yaml))
                .containsExactlyInAnyOrder(
                        "the file has an unknown field 'storys': known are stories",
                        "stories[0] has an unknown field 'titel': known are id, match, themes, title",
                        "story night-ferry: match has an unknown field 'phrase': known are hashtags, links, none,"
                                + " phrases, roots",
                        "story night-ferry: match.hashtags must be a list: is 'y'",
                        "story night-ferry: match.none[0] must be a text: is a list",
                        "story night-ferry: themes[0]: theme id must be 1 to 80 lower-case letters, digits and hyphens,"
                                + " and not 'all': was all",
                        "story night-ferry: themes[1]: theme empty needs at least one phrase, hashtag or pattern",
                        "story night-ferry: themes[2] must have named fields: is 'just a text'",
                        "stories[0]: title of story night-ferry must not be empty",
                        "stories[1]: story id must be 1 to 80 lower-case letters, digits and hyphens: was Toll",
                        "story ids must be unique: twice a");
    }

    @Test
    void saysWhereYamlIsBroken() {
        assertThat(faults("stories:\n  - id: [a\n    title: b\n"))
                .singleElement()
                .asString()
                .startsWith("is no YAML (line ");
        assertThat(faults("stories: []\nstories: []\n"))
                .singleElement()
                .asString()
                .contains("stories");
        assertThat(faults("")).containsExactly("the file must have named fields: is empty");
        assertThat(faults("- a")).containsExactly("the file must have named fields: is a list");
    }

    @Test
    void refusesAliasesAndSoTheirBombs() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [*a")
                    .append(i - 1)
                    .append(", *a")
                    .append(i - 1)
                    .append("]\n");
        }

        assertThat(faults(bomb.toString()))
                .singleElement()
                .asString()
                .isEqualTo("must not have aliases (*): has one in line 2");
    }

    @Test
    void refusesDeepNestingAndLargeFiles(@TempDir Path folder) throws IOException {
        Path large = Files.write(folder.resolve("large.yaml"), new byte[StoryFile.MAX_BYTES + 1]);

        assertThat(faults("stories: " + "[".repeat(100_000))).hasSize(1);
        assertThat(faults("- ".repeat(100_000))).hasSize(1);
        assertThatThrownBy(() -> StoryFile.read(large)).hasMessageContaining("must have at most 1048576 bytes");
    }

    @Property(tries = 500)
    void takesAnyTextWithoutFallingOver(@ForAll String text) {
        try {
            StoryFile.parse(text, "any");
        } catch (StoryFileException e) {
            assertThat(e.faults()).isNotEmpty();
        }
    }

    private static List<String> faults(String yaml) {
        StoryFileException e = catchThrowableOfType(StoryFileException.class, () -> StoryFile.parse(yaml, "test"));
        return e == null ? List.of() : e.faults();
    }
}
