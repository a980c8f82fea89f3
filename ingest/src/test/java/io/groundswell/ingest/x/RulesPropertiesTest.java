// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Story;
import io.groundswell.ingest.x.rules.PlannedRule;
import io.groundswell.ingest.x.rules.RuleLimits;
import io.groundswell.ingest.x.rules.RulePlan;
import io.groundswell.simulator.x.RuleExpression;
import io.groundswell.simulator.x.SaidPost;
import io.groundswell.simulator.x.SimulatedLimits;
import io.groundswell.simulator.x.XSimulator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever is followed, X gets rules that it takes, and these find what the stories name. */
class RulesPropertiesTest {

    private static final String TOKEN = "AAAA-of-this-test";

    @Property(tries = 200)
    void everyRuleIsOneThatXTakesAndNoneComesTwice(
            @ForAll("stories") List<Story> stories,
            @ForAll @IntRange(min = 64, max = 1_024) int length,
            @ForAll @IntRange(min = 1, max = 12) int most,
            @ForAll boolean reposts) {
        RulePlan plan = RulePlan.of(stories, threads(stories), reposts, new RuleLimits(most, length));

        assertThat(plan.rules()).hasSizeLessThanOrEqualTo(most).allSatisfy(rule -> {
            assertThat(rule.value().length()).isLessThanOrEqualTo(length);
            assertThat(RuleExpression.parse(rule.value(), length)).isNotNull();
        });
        assertThat(plan.rules()).extracting(PlannedRule::value).doesNotHaveDuplicates();
    }

    @Property(tries = 100)
    void whatAStoryNamesIsFoundForIt(@ForAll("words") List<String> words, @ForAll("words") List<String> none) {
        Story story = new Story("s", "s", new Story.Match(words, List.of(), List.of(), List.of(), none), List.of());
        RulePlan plan = RulePlan.of(List.of(story), Map.of(), false, RuleLimits.STREAM);
        List<Predicate<SaidPost>> rules = plan.rules().stream()
                .map(rule -> RuleExpression.parse(rule.value(), 1_024))
                .toList();

        for (String word : words) {
            boolean excluded = none.stream().anyMatch(one -> (" " + word.toLowerCase(Locale.ROOT) + " ")
                    .contains(" " + one.toLowerCase(Locale.ROOT) + " "));
            assertThat(rules.stream().anyMatch(rule -> rule.test(post("So, " + word.toUpperCase(Locale.ROOT) + "!"))))
                    .as("%s in %s", word, plan.rules())
                    .isEqualTo(!excluded);
        }
    }

    /** With rules of others beside, of which none is touched; X itself refuses what goes beyond its limit. */
    @Property(tries = 20)
    void theRulesAtXStayEqualToTheStories(@ForAll("changes") List<List<Story>> changes) throws Exception {
        int most = 9;
        List<String> news = new ArrayList<>();
        try (XSimulator x = XSimulator.start(0, TOKEN, SimulatedLimits.X.taking(most))) {
            x.addRule("somebody", "another program's");
            x.addRule("else's", "");
            XApi api = new XApi(x.uri(), BearerToken.of(TOKEN), Duration.ofSeconds(5));
            RemoteRules remote = new RemoteRules(api, BearerToken.of(TOKEN));
            RuleSync sync = new RuleSync(remote, most, news::add);

            for (List<Story> followed : changes) {
                RulePlan plan = RulePlan.of(followed, threads(followed), false, new RuleLimits(most - 2, 200));
                Map<String, Set<String>> known = sync.bring(plan);

                Set<String> wanted =
                        plan.rules().stream().map(PlannedRule::value).collect(Collectors.toSet());
                Set<String> present = new HashSet<>(x.rules().keySet());
                assertThat(present.remove("somebody")).isTrue();
                assertThat(present.remove("else's")).isTrue();
                assertThat(present).isEqualTo(wanted);
                assertThat(known).hasSameSizeAs(wanted);
            }
        }
        assertThat(news).allMatch(one -> one.startsWith("rules at X: "));
    }

    @Provide
    Arbitrary<List<List<Story>>> changes() {
        return stories().list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<Story>> stories() {
        Arbitrary<List<String>> anything = Arbitraries.oneOf(
                        Arbitraries.strings().all().ofMinLength(1).ofMaxLength(30),
                        Arbitraries.of(
                                "night ferry", "#ferry", "OR", "-ferry", "\"", "(", "url:x", "é", "😀", "a#b", "#1"),
                        Arbitraries.strings()
                                .withChars("abc \"()-:#\\")
                                .ofMinLength(1)
                                .ofMaxLength(200))
                .filter(text -> !text.isBlank())
                .list()
                .ofMaxSize(6);
        Arbitrary<List<String>> roots = Arbitraries.of("x:1", "x:2028077791441846273", "at://a/b/c", "x:one")
                .list()
                .ofMaxSize(3);
        Arbitrary<Story.Match> matches = Combinators.combine(anything, anything, anything, roots, anything)
                .as(Story.Match::new);
        return matches.list().ofMaxSize(5).map(all -> {
            List<Story> stories = new ArrayList<>();
            all.forEach(match -> stories.add(new Story("s" + stories.size(), "s", match, List.of())));
            return stories;
        });
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of("ferry", "night ferry", "Åsa", "the night", "NATO", "ceasefire talks", "talks")
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static Map<String, List<String>> threads(List<Story> stories) {
        return stories.isEmpty() ? Map.of() : Map.of("s0", List.of("x:17", "x:1700000000000000000"));
    }

    private static SaidPost post(String text) {
        return new SaidPost(1, 1, text, 1, null, null, List.of(1L), Instant.EPOCH);
    }
}
