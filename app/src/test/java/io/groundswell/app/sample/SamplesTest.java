// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Label;
import io.groundswell.events.Post;
import io.groundswell.events.Story;
import io.groundswell.events.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.dataformat.yaml.YAMLMapper;

class SamplesTest {

    private record Stories(List<Story> stories) {}

    @Test
    void areWrittenIntoAFolderThatDoesNotExistYet(@TempDir Path parent) throws IOException {
        Path folder = parent.resolve("some folder/samples");

        List<Path> files = Samples.write(folder);

        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly("stories.yaml", "brief.txt", "posts.jsonl");
        List<String> lines = Files.readAllLines(files.get(2));
        assertThat(lines).hasSize(SampleArchive.DEFAULT_COUNT);
        Post last = Topics.POSTS
                .values()
                .deserializer()
                .deserialize("posts", lines.get(lines.size() - 1).getBytes(StandardCharsets.UTF_8));
        assertThat(last)
                .isEqualTo(SampleArchive.posts()
                        .skip(SampleArchive.DEFAULT_COUNT - 1)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void replaceAnEarlierCopy(@TempDir Path folder) throws IOException {
        Samples.write(folder);

        assertThat(Samples.write(folder)).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }

    @Test
    void tellOfOneStoryWithThemesThatTheArchiveSpeaksOf() throws IOException {
        Story story = story();

        assertThat(story.id()).isEqualTo(SampleArchive.STORY);
        assertThat(story.themes())
                .extracting(Story.Theme::id)
                .containsAll(SampleArchive.intended(SampleArchive.DEFAULT_SEED, 1_000)
                        .map(Intended::theme)
                        .filter(java.util.Objects::nonNull)
                        .distinct()
                        .toList());
        assertThat(story.match().roots())
                .containsAll(SampleArchive.posts().limit(2).map(Post::id).toList());
    }

    @Test
    void nameTheStoryInEveryPostThatDoesNotHangOnAThread() throws IOException {
        List<String> phrases = story().match().phrases();

        assertThat(SampleArchive.intended(SampleArchive.DEFAULT_SEED, SampleArchive.DEFAULT_COUNT)
                        .filter(each -> each.feeling() != null && each.post().kind() != Post.Kind.REPLY)
                        .map(each -> each.post().text().toLowerCase(Locale.ROOT)))
                .isNotEmpty()
                .allMatch(text -> phrases.stream().anyMatch(text::contains) || text.contains("#nightferry"));
    }

    /** Strong words of the other feeling would make the declared shares a lie. */
    @Test
    void sayWhatTheyFeel() {
        assertThat(SampleArchive.intended(3, 2_000)
                        .filter(each -> each.feeling() == Label.POSITIVE)
                        .map(each -> each.post().text().toLowerCase(Locale.ROOT)))
                .noneMatch(text -> text.matches("(?s).*\\b(disgrace|awful|furious|hate|horrible|terrible)\\b.*"));
        assertThat(SampleArchive.intended(3, 2_000)
                        .filter(each -> each.feeling() == Label.NEGATIVE)
                        .map(each -> each.post().text().toLowerCase(Locale.ROOT)))
                .noneMatch(text -> text.matches("(?s).*\\b(wonderful|brilliant|grateful|lovely|beautiful)\\b.*"));
    }

    @Test
    void tellABriefWithBothPlatforms() throws IOException {
        try (InputStream brief = Samples.open(Samples.BRIEF)) {
            assertThat(new String(brief.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\nX Discussion Summary\n", "\nBluesky Discussion Summary\n", "\nFull story\n");
        }
    }

    private static Story story() throws IOException {
        try (InputStream stories = Samples.open(Samples.STORIES)) {
            return new YAMLMapper().readValue(stories, Stories.class).stories().get(0);
        }
    }
}
