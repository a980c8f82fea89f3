// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import io.groundswell.events.Post;
import io.groundswell.events.Story;
import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.Found;
import io.groundswell.ingest.live.StoryFinder;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches from the AppView what the stream did not tell: the threads of the posts that stories name as roots, for what
 * was said before one began to listen; and, where asked, the roots of replies that the stream gives, of which those that
 * are about a story are fetched with their threads. It does so at its own pace, beside the stream; what it has not done
 * when the process ends it does again when it is asked again. Bounded: when more roots wait than it can ask for, the new
 * ones wait for their next reply.
 */
public final class ThreadFetcher implements Aside, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadFetcher.class);

    /** Levels for one request: each nests the answer deeper, and what nests more than 64 deep is refused. */
    private static final int DEPTH = 10;

    private static final int MAX_WAITING = 10_000;
    private static final int MAX_KNOWN = 100_000;
    private static final String POST = "/" + JetstreamEvents.POSTS + "/";

    private final AppView appView;
    private final ThreadView view;
    private final StoryFinder finder;
    private final Supplier<? extends Collection<Story>> stories;
    private final boolean lookUpRoots;
    private final BlockingQueue<String> unknown = new ArrayBlockingQueue<>(MAX_WAITING);
    private final BlockingQueue<Fetched> fetched = new ArrayBlockingQueue<>(100);
    private final Set<String> known = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MAX_KNOWN;
        }
    });
    private final Deque<String> threads = new ArrayDeque<>();
    private final Set<String> storyRoots = new HashSet<>();
    private final Thread thread = new Thread(this::work, "threads");

    private ThreadFetcher(
            AppView appView,
            ThreadView view,
            StoryFinder finder,
            Supplier<? extends Collection<Story>> stories,
            boolean lookUpRoots) {
        this.appView = appView;
        this.view = view;
        this.finder = finder;
        this.stories = stories;
        this.lookUpRoots = lookUpRoots;
        thread.setDaemon(true);
    }

    /**
     * Begins to work.
     *
     * @param host of the AppView; {@code null} means the public one
     * @param perSecond most requests
     * @param finder says whether a root is about a story
     * @param stories that are followed, at any time
     * @param lookUpRoots whether the roots of replies are looked up
     */
    public static ThreadFetcher start(
            @Nullable URI host,
            double perSecond,
            AuthorKey authors,
            String source,
            StoryFinder finder,
            Supplier<? extends Collection<Story>> stories,
            boolean lookUpRoots) {
        ThreadFetcher fetcher = new ThreadFetcher(
                new AppView(host == null ? AppView.PUBLIC_HOST : host, perSecond),
                new ThreadView(authors, source),
                finder,
                stories,
                lookUpRoots);
        fetcher.thread.start();
        return fetcher;
    }

    @Override
    public void heard(Post post) {
        String root = post.root();
        if (lookUpRoots && root != null && root.contains(POST) && known.add(root) && !unknown.offer(root)) {
            known.remove(root);
        }
    }

    @Override
    public @Nullable Fetched next() {
        return fetched.poll();
    }

    private void work() {
        try {
            while (true) {
                askForStories();
                if (!threads.isEmpty()) {
                    fetchThread(threads.remove());
                } else {
                    lookUp();
                }
            }
        } catch (InterruptedException e) {
            // closed
        }
    }

    /** A root is asked for once, when its story is first followed. */
    private void askForStories() {
        for (Story story : stories.get()) {
            for (String root : story.match().roots()) {
                if (root.startsWith("at://") && storyRoots.add(root)) {
                    threads.add(root);
                }
            }
        }
    }

    private void fetchThread(String post) throws InterruptedException {
        try {
            ThreadView.Part part = view.thread(appView.thread(post, DEPTH), DEPTH, Instant.now());
            if (!part.found().isEmpty()) {
                fetched.put(new Fetched(part.found(), "thread of " + post));
            }
            part.deeper().stream().filter(deeper -> !deeper.equals(post)).forEach(this::later);
        } catch (AppView.BusyException e) {
            LOG.warn("the thread of {} comes later: {}", post, e.getMessage());
            threads.addFirst(post);
        } catch (IOException e) {
            LOG.warn("the thread of {} cannot be fetched: {}", post, e.getMessage());
        }
    }

    private void later(String post) {
        if (threads.size() < MAX_WAITING) {
            threads.add(post);
        }
    }

    private void lookUp() throws InterruptedException {
        String first = unknown.poll(200, TimeUnit.MILLISECONDS);
        if (first == null) {
            return;
        }
        List<String> roots = new ArrayList<>(List.of(first));
        unknown.drainTo(roots, AppView.MAX_POSTS - 1);
        try {
            for (Found found : view.posts(appView.posts(roots), Instant.now())) {
                if (found instanceof Found.OnePost root
                        && !finder.storiesOf(root.post()).isEmpty()) {
                    later(root.post().id());
                }
            }
        } catch (AppView.BusyException e) {
            roots.forEach(unknown::offer); // as far as there is room
        } catch (IOException e) {
            LOG.warn("{} roots cannot be looked up: {}", roots.size(), e.getMessage());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
