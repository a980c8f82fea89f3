// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BriefTest {

    @Test
    void readsBothDiscussionsOfABrief() throws IOException {
        Brief brief = harbour();

        assertThat(brief.title()).isEqualTo("City Ends the Night Ferry, Harbour Divided");
        assertThat(brief.storyId()).isEqualTo("city-ends-the-night-ferry-harbour-divided");
        assertThat(brief.hashtags()).containsExactly("bridgetoll");
        assertThat(brief.discussions())
                .extracting(Brief.Discussion::platform)
                .containsExactly(Platform.X, Platform.BLUESKY);
        assertThat(brief.discussions().get(0).quotations())
                .containsExactly(
                        post("Marla Quay", "about time"),
                        post("Tide_Watcher_77", "forty years of my life 😭"),
                        post("Hull & Keel", "my brother lost his shift"));
        assertThat(brief.discussions().get(1).quotations())
                .containsExactly(
                        post(null, "they never asked us"),
                        post(null, "sold out"),
                        post(null, "page four is blank"),
                        post(null, "who wrote this"),
                        post("saltandrope.bsky.social", "they made up their minds in May"),
                        new Brief.Quotation("gullwing", "What a lovely surprise", Post.Kind.REPLY));
    }

    @Test
    void keepsTheNarrationApartInSentences() throws IOException {
        Brief brief = harbour();

        assertThat(brief.discussions().get(0).remarks())
                .containsExactly(
                        "Main Themes & Sentiments: Divided—relief over safety, nostalgia for the old boats,"
                                + " but mostly anger at the council.",
                        "Night workers ask who pays for taxis (@Dockside Dan); jobs at risk.",
                        "Influential Voices: @Harbour Herald (original post); @Council Watch (long thread).",
                        "Common Opinions/Debates: Some link it to the bridge toll (#BridgeToll, @Ola’s Oyster Bar).",
                        "~40 replies, 1,200 reposts.");
        assertThat(brief.discussions().get(1).remarks())
                .contains("Notable accounts: Local pages like @Pier 9, @Rope Walk News share the story; critics like"
                        + " @keelhaul.bsky.social, @Brine’s Corner push the \"quiet sell-out\" line.")
                .doesNotContain("Summary of Bluesky Discussion", "Key Sentiments & Reactions")
                .noneMatch(remark -> remark.contains("sold out") || remark.contains("end of an era"));
    }

    @Test
    void readsTheFiguresThatABriefNames() throws IOException {
        Brief brief = harbour();

        assertThat(brief.discussions().get(0).counts())
                .containsExactly(new Brief.Count("replies", 40, true), new Brief.Count("reposts", 1_200, false));
        assertThat(brief.discussions().get(1).counts()).containsExactly(new Brief.Count("posts", 25, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "@Ann Bay: \"so sad\"| Ann Bay| so sad",
                "People are sad (@Ann Bay \"so sad\").| Ann Bay| so sad",
                "Sad (e.g., @Ann Bay, \"so sad\").| Ann Bay| so sad",
                "@Ann Bay wrote \"so sad\" at dawn.| Ann Bay| so sad",
                "Most grieve: \"so sad\" (@Ann Bay).| Ann Bay| so sad",
                "Most grieve: “so sad” — @Ann Bay| Ann Bay| so sad",
                "@Ann Bay (a nurse): \"so sad\"| Ann Bay| so sad",
                "@O’Hara’s Boats: “so sad,”| O’Hara’s Boats| so sad",
                "@ann.bsky.social: «so sad»| ann.bsky.social| so sad",
                "@Voice of Reason: \"so sad\"| Voice of Reason| so sad",
                "@Ann on the vote: \"so sad\"| Ann| so sad",
                "@Ann: ‘I don’t get it’| Ann| I don’t get it",
                "@Ann: \"he said \"no\" to us\"| Ann| he said \"no\" to us",
                "@Ann: “he said ‘no’ to us”| Ann| he said ‘no’ to us",
                "@Ann: \"a 6’ wall is no \"plan\"\"| Ann| a 6’ wall is no \"plan\"",
                "The \"plan (@Ann: \"so sad\")| Ann| so sad",
                "A broken mark\" here (@Ann: \"so sad\")| Ann| so sad",
                "- **Replies:** @Ann: \"so sad\"| Ann| so sad",
                "@Ann: \"🤬\"| Ann| 🤬",
            })
    void findsWhoSaidIt(String line, String author, String words) {
        assertThat(quotations(line))
                .extracting(Brief.Quotation::author, Brief.Quotation::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(author, words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anger at the vote (\"so sad\").",
                "Anger at the vote (e.g., \"so sad,\" many say).",
                "Most feel it: \"so sad\".",
                "Posts such as \"so sad\" abound.",
                "One user wrote \"so sad\" and left.",
                "- \"so sad\"",
                "\"so sad\", says the crowd.",
            })
    void takesWordsThatStandApartAsSomebodysThoughNobodyIsNamed(String line) {
        assertThat(quotations(line)).containsExactly(post(null, "so sad"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Critics like @Ann, @Bob’s Boats push the \"sell-out\" story.",
                "Critics like @Ann push \"sell-out\" talk.",
                "The so-called \"plan\" is mocked.",
                "\"Sell-out\" talk grows.",
                "Anger (\"sell-out\" talk everywhere).",
                "Many doubt the \"safety report\".",
                "Nothing in it (\"\", \" \", \"...\").",
                "A lone mark (\"so sad).",
            })
    void leavesScareQuotesToTheNarration(String line) {
        assertThat(quotations(line)).isEmpty();
        assertThat(discussion(line).remarks()).hasSize(1);
    }

    @Test
    void givesARowOfWordsToTheSamePersonUntilTheBriefNamesAnother() {
        assertThat(quotations("Anger (@Ann: \"no,\" \"never\" and \"not us\"; \"why\", @Bob: \"oh\")."))
                .containsExactly(
                        post("Ann", "no"),
                        post("Ann", "never"),
                        post("Ann", "not us"),
                        post(null, "why"),
                        post("Bob", "oh"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Ann replied: \"so sad\"",
                "@Ann in reply: \"so sad\"",
                "@Ann replying to @Bob Bay: \"so sad\"",
                "@Ann (reply): \"so sad\"",
                "Replies: \"so sad\" (@Ann)",
                "Grief: \"so sad\" (@Ann, in reply to @Bob)",
            })
    void knowsARepliesWhereTheBriefSaysSo(String line) {
        assertThat(quotations(line)).containsExactly(new Brief.Quotation("Ann", "so sad", Post.Kind.REPLY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X Discussion Summary",
                "## X Discussion Summary",
                "**X Discussion Summary**",
                "  x discussion   summary:  ",
                "\uFEFFX Discussion Summary",
            })
    void findsASectionHoweverItsTitleIsDressed(String title) {
        Brief brief =
                Brief.parse("A title\r\n" + title + "\r\n@Ann: \"so sad\"\r\nFull story\r\n@Bob: \"so glad\"\r\n");

        assertThat(brief.title()).isEqualTo("A title");
        assertThat(brief.discussions()).hasSize(1);
        assertThat(brief.discussions().get(0).quotations()).containsExactly(post("Ann", "so sad"));
    }

    @Test
    void endsAMarkdownSectionAtAHeadingOfItsRankAndNotBelow() {
        Brief brief =
                Brief.parse("# T\n## X Discussion Summary\n### Voices\n@Ann: \"so sad\"\n## Weather\n@Bob: \"rain\"\n");

        assertThat(brief.discussions().get(0).quotations()).containsExactly(post("Ann", "so sad"));
    }

    @Test
    void findsNoDiscussionWhereThereIsNone() {
        Brief brief = Brief.parse("A title\n\nSomebody said: \"so sad\". An X discussion summary is not here.\n");

        assertThat(brief.hasDiscussion()).isFalse();
        assertThat(brief.toStory().id()).isEqualTo("a-title");
    }

    @Test
    void takesAnEmptySectionAsADiscussionOfNothing() {
        Brief brief = Brief.parse("A title\nX Discussion Summary\n\nBluesky Discussion Summary\nFull story\nText.");

        assertThat(brief.hasDiscussion()).isTrue();
        assertThat(brief.discussions())
                .allMatch(d -> d.quotations().isEmpty() && d.remarks().isEmpty());
    }

    @Test
    void makesATitleOfAFirstLineThatIsAWholeText() {
        String text = "The ferry ends. " + "It was long. ".repeat(20);
        String endless = "ferry ".repeat(100);

        assertThat(Brief.parse(text).title()).isEqualTo("The ferry ends.");
        assertThat(Brief.parse(endless).title()).hasSizeLessThanOrEqualTo(120).endsWith("ferry…");
        assertThat(Brief.parse("😀".repeat(500)).title())
                .hasSizeLessThanOrEqualTo(120)
                .endsWith("😀…");
    }

    @Test
    void givesATextWithoutTitleAnIdOfItsOwn() {
        assertThat(Brief.parse("").toStory().id()).matches("brief-[0-9a-f]{12}");
        assertThat(Brief.parse("港の夜").storyId())
                .matches("brief-[0-9a-f]{12}")
                .isEqualTo(Brief.parse("港の夜").storyId());
        assertThat(Brief.parse("X Discussion Summary\n@Ann: \"so sad\"").title())
                .isEqualTo("Untitled brief");
    }

    @Test
    void derivesAStory() throws IOException {
        var story = harbour().toStory();

        assertThat(story.id()).isEqualTo("city-ends-the-night-ferry-harbour-divided");
        assertThat(story.match().phrases()).containsExactly("city ends", "night ferry", "harbour divided");
        assertThat(story.match().hashtags()).containsExactly("bridgetoll");
        assertThat(story.themes())
                .extracting(theme -> theme.id() + " " + theme.phrases())
                .containsExactly(
                        "relief-over-safety [relief, safety]",
                        "nostalgia-for-the-old-boats [nostalgia, old, boats]",
                        "anger-at-the-council [anger, council]",
                        "jobs-at-risk [jobs, risk]",
                        "betrayal-of-shift-workers [betrayal, shift, workers]",
                        "doubts-about-the-safety-report [doubts, safety, report]",
                        "fond-memories-of-the-crossing [fond, memories, crossing]");
    }

    @Test
    void saysWhatIsWrongWithAFile(@TempDir Path folder) throws IOException {
        Path latin = Files.write(folder.resolve("latin.txt"), "café".getBytes(StandardCharsets.ISO_8859_1));
        Path huge = Files.write(folder.resolve("huge.txt"), new byte[Brief.MAX_BYTES + 1]);

        assertThatThrownBy(() -> Brief.read(latin))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("latin.txt must be in UTF-8");
        assertThatThrownBy(() -> Brief.read(huge))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("must have at most 1048576 bytes");
        assertThatThrownBy(() -> Brief.read(folder.resolve("none")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not exist");
    }

    static Brief harbour() throws IOException {
        try (var in = BriefTest.class.getResourceAsStream("/harbour-brief.txt")) {
            return Brief.parse(new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Brief.Discussion discussion(String line) {
        return Brief.parse("A title\nX Discussion Summary\n" + line)
                .discussions()
                .get(0);
    }

    private static List<Brief.Quotation> quotations(String line) {
        return discussion(line).quotations();
    }

    private static Brief.Quotation post(@org.jspecify.annotations.Nullable String author, String text) {
        return new Brief.Quotation(author, text, Post.Kind.POST);
    }
}
