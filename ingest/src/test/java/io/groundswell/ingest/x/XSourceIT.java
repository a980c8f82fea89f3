// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Post;
import io.groundswell.ingest.Broker;
import io.groundswell.ingest.IngestCounts;
import io.groundswell.ingest.NotWanted;
import io.groundswell.ingest.Refusal;
import io.groundswell.ingest.x.rules.RuleLimits;
import io.groundswell.simulator.x.Mischief;
import io.groundswell.simulator.x.SaidPost;
import io.groundswell.simulator.x.SimulatedLimits;
import io.groundswell.simulator.x.XSimulator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class XSourceIT {

    @RegisterExtension
    static final Broker BROKER = new Broker();

    private static final SimulatedLimits LIMITS = SimulatedLimits.X.beating(Duration.ofMillis(100));
    private static final String SEARCH = "/2/tweets/search/recent";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private XSimulator x;
    private String prefix;

    @BeforeEach
    void startX() throws Exception {
        x = XSimulator.start(0, XListener.TOKEN, LIMITS);
        prefix = BROKER.topics();
    }

    @AfterEach
    void stopX() throws Exception {
        x.close();
    }

    @Test
    void bringsWhatIsSaidOfAStoryWithItsAnswersEditsAndDeletes() throws Exception {
        try (XListener listener = listen()) {
            SaidPost root = x.say(1, "The night ferry is gone & nobody asked us");
            x.say(2, "A ferry by day");
            await(() -> x.rules().keySet().stream().anyMatch(rule -> rule.contains("conversation_id:" + root.id())));
            SaidPost reply = x.answer(root, 3, "typical");
            SaidPost edited = x.edit(root, "The night ferry is gone, and nobody asked us");
            x.say(4, "Of the night ferry, at length: " + "x".repeat(300));
            x.delete(reply);
            await(() -> posts().size() >= 5);

            IngestCounts counts = listener.stop();
            List<Post> posts = posts();
            assertThat(posts).allMatch(post -> post.source().equals("x"));
            assertThat(posts)
                    .filteredOn(post -> post.id().equals("x:" + root.id()))
                    .extracting(Post::version)
                    .containsExactly(0L, 1L);
            assertThat(posts)
                    .filteredOn(post -> post.id().equals("x:" + reply.id()))
                    .extracting(Post::op)
                    .containsExactly(Post.Op.UPSERT, Post.Op.DELETE);
            assertThat(posts).filteredOn(post -> post.kind() == Post.Kind.REPLY).allSatisfy(post -> {
                assertThat(post.stories()).containsExactly("ferry");
                assertThat(post.root()).isEqualTo("x:" + root.id());
            });
            assertThat(posts).anyMatch(post -> post.text().length() > 300);
            assertThat(edited.edits()).hasSize(2);
            assertConserved(counts);
        }
    }

    @Test
    void outlivesEverythingThatXHasBeenSeenToDo() throws Exception {
        try (XListener listener = listen()) {
            for (Mischief mischief : Mischief.values()) {
                x.misbehave(mischief);
                if (mischief.isOfRequests()) {
                    x.cutAll(); // so that it is asked
                }
                await(() -> {
                    x.say(1, "Of the night ferry, until it does " + mischief);
                    return x.hasMisbehaved();
                });
                x.say(2, "Of the night ferry, after " + mischief);
            }
            await(() -> brought().containsAll(said()));

            IngestCounts counts = listener.stop();
            assertThat(listener.failure()).isNull();
            assertThat(x.mischief()).hasSize(Mischief.values().length);
            assertThat(brought()).isEqualTo(said());
            assertThat(counts.refused())
                    .containsEntry(Refusal.Reason.LINE_TOO_LONG, 1L)
                    .containsKey(Refusal.Reason.MALFORMED)
                    .containsEntry(Refusal.Reason.INVALID, 1L);
            assertThat(counts.notWanted()).containsKey(NotWanted.NOTICE);
            assertConserved(counts);
        }
    }

    @Test
    void goesOnBehindWhatWasCommittedAndFillsWhatWasMissedMeanwhilePageByPage() throws Exception {
        try (XListener first = listen()) {
            x.say(1, "The night ferry is late");
            await(() -> brought().size() == 1);
            first.stop();
        }
        for (int i = 0; i < 250; i++) {
            x.say(i, "The night ferry is gone " + i);
        }

        try (XListener second = listen()) {
            await(() -> brought().containsAll(said()));
            IngestCounts counts = second.stop();
            assertConserved(counts);
            assertThat(x.requests(SEARCH)).isBetween(3L, 6L);
            assertThat(second.news).anyMatch(news -> news.startsWith("no gap is left: the search gave 25"));
        }
    }

    @Test
    void looksBackWhenItIsAskedTo() throws Exception {
        x.say(1, "The night ferry is late");

        try (XListener listener = lookingBack()) {
            await(() -> brought().equals(said()));
            assertThat(posts()).allSatisfy(post -> assertThat(post.stories()).containsExactly("ferry"));
        }
    }

    @Test
    void findsWhatItMissedThoughTheSearchIsDeniedForAMoment() throws Exception {
        x.say(1, "The night ferry is late");
        x.misbehaveAt(SEARCH, Mischief.UNAUTHORIZED, Mischief.FORBIDDEN);

        try (XListener listener = lookingBack()) {
            await(() -> brought().equals(said()));
            assertThat(x.hasMisbehaved()).isTrue();
            assertThat(listener.failure()).isNull();
        }
    }

    @Test
    void goesOnListeningAndSaysSoWhereTheSearchIsDeniedForGood() throws Exception {
        x.say(1, "The night ferry is late");
        x.misbehaveAt(SEARCH, Mischief.FORBIDDEN, Mischief.FORBIDDEN, Mischief.FORBIDDEN);

        try (XListener listener = lookingBack()) {
            await(() -> listener.news.stream()
                    .anyMatch(news ->
                            news.startsWith("a gap stays open: X answers 403 when asked for the recent search")));
            SaidPost heard = x.say(2, "The night ferry is gone");
            await(() -> brought().equals(Set.of("x:" + heard.id())));
        }
    }

    @Test
    void keepsTheRulesEqualToTheStoriesAndThoseOfOthersAsTheyAre() throws Exception {
        x.addRule("cats dogs", "somebody else's");
        try (XListener listener = listen()) {
            assertThat(x.rules())
                    .containsEntry("\"night ferry\" -is:retweet", "groundswell:ferry")
                    .containsEntry("cats dogs", "somebody else's");

            listener.stories.add(XListener.story("bridge", "Åsa bridge"));
            await(() -> x.rules().size() == 3);
            listener.stories.remove(0);
            await(() -> x.rules().size() == 2);
            assertThat(x.rules()).containsEntry("(\"åsa bridge\" OR \"asa bridge\") -is:retweet", "groundswell:bridge");

            x.say(1, "The Asa bridge is closed");
            await(() -> posts().size() == 1);
            assertThat(posts().get(0).stories()).containsExactly("bridge");
        }
    }

    @Test
    void speaksTheNewVocabularyWhereXKnowsNoOther() throws Exception {
        x.close();
        x = XSimulator.start(0, XListener.TOKEN, LIMITS.inNewWords());

        try (XListener listener = listen()) {
            x.say(1, "The night ferry is late");
            await(() -> brought().equals(said()));
            assertConserved(listener.stop());
        }
    }

    @Test
    void stopsBeforeTheBudgetIsExceededAndRemembersIt() throws Exception {
        XSettings settings = XListener.settings(x.uri()).reading(400L, false, false);
        try (XListener first = XListener.start(XListener.live(BROKER.kafka(), prefix), settings)) {
            await(x::isHeard);
            sayUntilItEnds(first);
            assertThat(first.failure()).isNull();
            assertThat(first.news).last().asString().startsWith("stopping, since the budget of this month");
        }
        long given = x.given();

        try (XListener second = XListener.start(XListener.live(BROKER.kafka(), prefix), settings)) {
            sayUntilItEnds(second);
            assertThat(second.failure()).isNull();
        }

        assertThat(given).isBetween(200L, 400L);
        // What the first kept back for a lively stream the second may read; but not the budget anew.
        assertThat(x.given()).isBetween(given, 400L);
    }

    @Test
    void endsWithAWrongTokenAndTellsItNobody() throws Exception {
        String wrong = "AAAA-another-token";
        StringWriter told = new StringWriter();
        XSettings settings = XListener.settings(x.uri(), wrong);

        try (XListener listener = XListener.start(XListener.live(BROKER.kafka(), prefix), settings)) {
            listener.join();
            assertThat(listener.failure())
                    .isInstanceOf(XFailure.class)
                    .hasMessageStartingWith("X answers 401 when asked for the rules of the stream: Unauthorized")
                    .hasMessageContaining("[token]");
            requireNonNull(listener.failure()).printStackTrace(new PrintWriter(told));
            told.write(listener.news + " " + settings + " " + x.requests("/2/tweets/search/stream/rules"));
        }

        assertThat(told.toString()).doesNotContain(wrong).endsWith(" " + XSource.MAX_DENIALS);
    }

    /** What was sent while nobody read may exceed a budget: so no more at once than the budget keeps back for that. */
    private void sayUntilItEnds(XListener listener) throws InterruptedException {
        long before = x.given();
        while (listener.isRunning()) {
            if (x.given() - before < listener.meters.counts().read() + 30) {
                x.say(1, "The night ferry is late");
            }
            Thread.sleep(20);
        }
    }

    private XListener lookingBack() {
        XSettings settings = XListener.settings(x.uri()).following(0, Duration.ofMinutes(5), RuleLimits.STREAM);
        return XListener.start(XListener.live(BROKER.kafka(), prefix), settings);
    }

    private XListener listen() {
        XListener listener = XListener.start(XListener.live(BROKER.kafka(), prefix), XListener.settings(x.uri()));
        await(x::isHeard);
        return listener;
    }

    private static void assertConserved(IngestCounts counts) {
        assertThat(counts.read())
                .isPositive()
                .isEqualTo(counts.sent() + counts.refusedInAll() + counts.notWantedInAll());
    }

    private List<Post> posts() {
        return BROKER.posts(prefix).stream().map(ConsumerRecord::value).toList();
    }

    private Set<String> brought() {
        return posts().stream().map(Post::id).collect(Collectors.toCollection(HashSet::new));
    }

    private Set<String> said() {
        return x.said().stream()
                .filter(post -> post.text().contains("night ferry"))
                .map(post -> "x:" + post.id())
                .collect(Collectors.toSet());
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(condition);
    }
}
