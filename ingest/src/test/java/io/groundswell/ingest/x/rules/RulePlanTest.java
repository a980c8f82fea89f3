// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Story;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RulePlanTest {

    @Test
    void asksForAllThatAStoryNames() {
        Story story = new Story(
                "ferry",
                "Ferry",
                new Story.Match(
                        List.of("Night Ferry"),
                        List.of("SaveTheFerry", "#ferry-now"),
                        List.of("https://www.harbour.example/ferry/"),
                        List.of("x:2028077791441846273", "at://did:plc:a/app.bsky.feed.post/b"),
                        List.of("fairy", "#ad")),
                List.of());

        RulePlan plan = plan(List.of(story), Map.of(), RuleLimits.STREAM);

        assertThat(plan.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.value())
                    .isEqualTo("(\"night ferry\" OR #savetheferry OR \"ferry-now\" OR url:\"harbour.example/ferry\""
                            + " OR conversation_id:2028077791441846273) -is:retweet -\"fairy\" -#ad");
            assertThat(rule.tag()).isEqualTo("groundswell:ferry");
            assertThat(rule.stories()).containsExactly("ferry");
        });
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void asksForRepostsOnlyWhereTheyAreWanted() {
        assertThat(RulePlan.of(List.of(story("a", "ferry", "bridge")), Map.of(), true, RuleLimits.STREAM)
                        .rules())
                .extracting(PlannedRule::value)
                .containsExactly("\"ferry\" OR \"bridge\"");
    }

    @Test
    void asksForWordsWithoutTheirAccentsToo() {
        assertThat(plan(List.of(story("a", "Café Ömür", "cafe")), Map.of(), RuleLimits.STREAM)
                        .rules())
                .extracting(PlannedRule::value)
                .containsExactly("(\"café ömür\" OR \"cafe omur\" OR \"cafe\") -is:retweet");
    }

    @Test
    void letsNoStoryMakeARuleSaySomethingElse() {
        List<PlannedRule> rules = plan(
                        List.of(story("a", "x\" OR from:everyone \"", "y\\", "\u202Ez\u0000")),
                        Map.of(),
                        RuleLimits.STREAM)
                .rules();

        assertThat(rules)
                .extracting(PlannedRule::value)
                .containsExactly("(\"x or from:everyone\" OR \"y\" OR \"z\") -is:retweet");
    }

    @Test
    void asksOnceForWhatTwoStoriesShare() {
        List<PlannedRule> rules = plan(List.of(story("a", "ferry"), story("b", "Ferry")), Map.of(), RuleLimits.STREAM)
                .rules();

        assertThat(rules).singleElement().satisfies(rule -> assertThat(rule.stories())
                .containsExactly("a", "b"));
    }

    @Test
    void asksForConversations() {
        List<PlannedRule> rules = plan(
                        List.of(story("a", "ferry")), Map.of("a", List.of("x:17", "x:18")), RuleLimits.STREAM)
                .rules();

        assertThat(rules)
                .extracting(PlannedRule::value)
                .containsExactly("(\"ferry\" OR conversation_id:17 OR conversation_id:18) -is:retweet");
    }

    @Test
    void takesAsManyRulesAsItNeeds() {
        String[] phrases = IntStream.range(0, 200)
                .mapToObj(i -> "the phrase with number " + i)
                .toArray(String[]::new);

        List<PlannedRule> rules =
                plan(List.of(story("a", phrases)), Map.of(), RuleLimits.STREAM).rules();

        assertThat(rules).hasSizeBetween(6, 8).allSatisfy(rule -> {
            assertThat(rule.value()).endsWith(") -is:retweet");
            assertThat(rule.value().length()).isLessThanOrEqualTo(1_024);
        });
    }

    @Test
    void asksForTheBeginningOfWhatIsTooLongAndIsNotSureOfIt() {
        String phrase = "a phrase that is " + "very ".repeat(30) + "long";

        List<PlannedRule> rules = plan(List.of(story("a", phrase, "ferry")), Map.of(), new RuleLimits(10, 64))
                .rules();

        assertThat(rules).extracting(PlannedRule::tag).containsExactly("groundswell:a", "groundswell?a");
        assertThat(rules.get(1).value()).isEqualTo("\"a phrase that is very very very very very very\" -is:retweet");
        assertThat(rules.get(1).stories()).isEmpty();
    }

    @Test
    void isSureOfNothingWhereWhatIsExcludedDoesNotFit() {
        Story story = new Story(
                "a",
                "A",
                new Story.Match(
                        List.of("ferry"), List.of(), List.of(), List.of(), Collections.nCopies(1, "x".repeat(2_000))),
                List.of());

        assertThat(plan(List.of(story), Map.of(), RuleLimits.STREAM).rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.tag()).isEqualTo("groundswell?a"));
    }

    @Test
    void givesEveryStoryARuleBeforeAnyGetsItsSecond() {
        List<Story> stories = IntStream.range(0, 5)
                .mapToObj(i -> story("s" + i, "first words of number " + i, "and the second ones of " + i))
                .toList();

        RulePlan plan = plan(stories, Map.of(), new RuleLimits(7, 64));

        assertThat(plan.rules()).hasSize(7);
        assertThat(plan.rules().subList(0, 5))
                .extracting(PlannedRule::tag)
                .containsExactly(
                        "groundswell:s0", "groundswell:s1", "groundswell:s2", "groundswell:s3", "groundswell:s4");
        assertThat(plan.problems())
                .extracting(RuleProblem::toString)
                .containsExactly(
                        "story s2: 1 of its rules do not fit into the 7 that X takes",
                        "story s3: 1 of its rules do not fit into the 7 that X takes",
                        "story s4: 1 of its rules do not fit into the 7 that X takes");
    }

    @Test
    void tellsWhatXCannotBeAskedFor() {
        assertThat(plan(List.of(story("a", "...", "ferry")), Map.of(), RuleLimits.STREAM)
                        .problems())
                .extracting(RuleProblem::toString)
                .containsExactly("story a: X cannot be asked for the phrase '...'");
    }

    private static RulePlan plan(List<Story> stories, Map<String, List<String>> threads, RuleLimits limits) {
        return RulePlan.of(stories, threads, false, limits);
    }

    private static Story story(String id, String... phrases) {
        return new Story(
                id, id, new Story.Match(List.of(phrases), List.of(), List.of(), List.of(), List.of()), List.of());
    }
}
