// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundswell.events.Post;
import io.groundswell.events.Story;
import io.groundswell.ingest.Found;
import io.groundswell.ingest.live.WordFinder;
import io.groundswell.simulator.jetstream.AppViewSimulator;
import io.groundswell.simulator.jetstream.Event;
import io.groundswell.simulator.jetstream.EventLog;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThreadFetcherTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final EventLog log = new EventLog();

    @Test
    void fetchesAThreadOfAnyDepthPageByPage() throws Exception {
        List<String> chain =
                IntStream.range(0, 35).mapToObj(i -> said(i, i - 1, 0)).toList();
        said(100, -1, -1);

        Set<String> fetched;
        try (AppViewSimulator appView = AppViewSimulator.start(log);
                ThreadFetcher fetcher = fetcher(appView, story(chain.get(0)), false)) {
            appView.beBusy(1);
            fetched = collect(fetcher, chain.size());
        }

        assertThat(fetched).containsExactlyInAnyOrderElementsOf(chain);
    }

    @Test
    void fetchesTheThreadOfAReplyWhoseRootIsAboutAStory() throws Exception {
        String root = said(0, -1, -1, "the ferry is late");
        String first = said(1, 0, 0);
        String second = said(2, 1, 0);
        String other = said(3, -1, -1);
        said(4, 3, 3);

        Set<String> fetched;
        try (AppViewSimulator appView = AppViewSimulator.start(log);
                ThreadFetcher fetcher = fetcher(appView, List.of(), true)) {
            fetcher.heard(replyTo(root));
            fetcher.heard(replyTo(other));
            fetched = collect(fetcher, 3);
            await().until(() -> appView.requests() >= 2);
        }

        assertThat(fetched).containsExactlyInAnyOrder(root, first, second);
    }

    @Test
    void readsAPostAsTheStreamTellsIt() {
        ThreadView view = new ThreadView(Follower.AUTHORS, "bluesky");

        List<Found> found = view.posts("""
                {"posts":[{"uri":"at://did:plc:ann/app.bsky.feed.post/1","author":{"did":"did:plc:ann"},
                  "record":{"text":"Late again","createdAt":"2026-03-01T11:59:00Z","langs":["en"]},
                  "indexedAt":"2026-03-01T11:59:02Z","likeCount":5,"repostCount":-1,"replyCount":"many"},
                 {"uri":"at://did:plc:bob/app.bsky.feed.post/2"},
                 {"uri":7,"author":[],"record":null}]}""".getBytes(UTF_8), NOON);

        assertThat(found).hasSize(3);
        Post post = ((Found.OnePost) found.get(0)).post();
        assertThat(post.text()).isEqualTo("Late again");
        assertThat(post.version()).isZero();
        assertThat(post.likes()).isEqualTo(5);
        assertThat(post.engagement()).isEqualTo(5);
        assertThat(post.observedAt()).isEqualTo("2026-03-01T11:59:02Z");
        assertThat(found.subList(1, 3)).allMatch(Found.Bad.class::isInstance);
    }

    @Test
    void refusesWhatIsNoAnswer() {
        ThreadView view = new ThreadView(Follower.AUTHORS, "bluesky");

        for (String rubbish :
                List.of("", "{", "[]", "7", "{\"thread\":[]}", "{\"thread\":{\"post\":7}}", "[".repeat(500))) {
            assertThat(view.thread(rubbish.getBytes(UTF_8), 10, NOON).deeper()).isEmpty();
            assertThat(view.posts(rubbish.getBytes(UTF_8), NOON)).noneMatch(Found.OnePost.class::isInstance);
        }
    }

    private static ThreadFetcher fetcher(AppViewSimulator appView, List<Story> stories, boolean lookUp) {
        return ThreadFetcher.start(
                appView.address(), 100, Follower.AUTHORS, "bluesky", new WordFinder("ferry"), () -> stories, lookUp);
    }

    private static List<Story> story(String root) {
        return List.of(new Story(
                "ferry",
                "The ferry",
                new Story.Match(List.of(), List.of(), List.of(), List.of(root), List.of()),
                List.of()));
    }

    private static Set<String> collect(ThreadFetcher fetcher, int size) {
        Set<String> ids = new HashSet<>();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            Aside.Fetched next = fetcher.next();
            if (next != null) {
                ids.addAll(next.found().stream()
                        .map(found -> ((Found.OnePost) found).post().id())
                        .collect(Collectors.toSet()));
            }
            return ids.size() >= size;
        });
        return ids;
    }

    private static Post replyTo(String root) {
        return Post.upsert("at://did:plc:x/app.bsky.feed.post/x", io.groundswell.events.Platform.BLUESKY, "x", NOON)
                .kind(Post.Kind.REPLY)
                .thread(root, root)
                .build();
    }

    private String said(int number, int parent, int root) {
        return said(number, parent, root, "number " + number);
    }

    private String said(int number, int parent, int root, String text) {
        String reply = parent < 0
                ? ""
                : ",\"reply\":{\"root\":{\"uri\":\"%s\"},\"parent\":{\"uri\":\"%s\"}}".formatted(id(root), id(parent));
        log.add(micros -> new Event(micros, "did:plc:ann", "app.bsky.feed.post", """
                {"did":"did:plc:ann","kind":"commit","commit":{"operation":"create","collection":"app.bsky.feed.post",
                 "rkey":"%d","record":{"text":"%s","createdAt":"2026-03-01T11:59:00Z"%s}}}""".formatted(number, text, reply)));
        return id(number);
    }

    private static String id(int number) {
        return "at://did:plc:ann/app.bsky.feed.post/" + number;
    }
}
