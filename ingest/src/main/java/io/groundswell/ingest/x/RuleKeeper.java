// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import io.groundswell.events.Story;
import io.groundswell.ingest.x.rules.RuleLimits;
import io.groundswell.ingest.x.rules.RulePlan;
import io.groundswell.ingest.x.rules.RuleProblem;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Keeps X's rules equal to the followed stories and their conversations, until it is interrupted. */
final class RuleKeeper {

    private static final Duration LOOK = Duration.ofMillis(250);

    private final XSettings settings;
    private final Supplier<List<Story>> stories;
    private final Conversations conversations;
    private final RuleBook book;
    private final RemoteRules remote;
    private final RuleSync sync;
    private final XMeters meters;
    private final Consumer<String> news;
    private final Retries retries;
    private final Set<RuleProblem> told = new HashSet<>();

    RuleKeeper(
            XSettings settings,
            XApi api,
            Supplier<List<Story>> stories,
            Conversations conversations,
            RuleBook book,
            XMeters meters,
            Consumer<String> news) {
        this.settings = settings;
        this.stories = stories;
        this.conversations = conversations;
        this.book = book;
        this.meters = meters;
        this.news = news;
        this.remote = new RemoteRules(api, settings.token());
        this.sync = new RuleSync(remote, settings.limits().maxRules(), news);
        this.retries = new Retries(settings.pace());
    }

    /** @throws XFailure when X denies the token */
    void run() throws XFailure, InterruptedException {
        conversations.restore(persistently(remote::list));
        while (true) {
            List<Story> followed = stories.get();
            Map<String, List<String>> threads = conversations.byStory();
            RulePlan plan = RulePlan.of(followed, threads, settings.reposts(), settings.limits());
            tell(plan.problems());
            book.searchBy(RulePlan.of(followed, threads, settings.reposts(), RuleLimits.SEARCH)
                    .rules());
            Map<String, Set<String>> known = persistently(() -> sync.bring(plan));
            book.know(known);
            meters.rules(known.size());
            awaitChange(followed, threads);
        }
    }

    private void awaitChange(List<Story> followed, Map<String, List<String>> threads) throws InterruptedException {
        long now = System.nanoTime();
        long checkAt = now + settings.timing().check().toNanos();
        long threadsAt = now + settings.timing().threads().toNanos();
        while (System.nanoTime() - checkAt < 0) {
            Thread.sleep(LOOK.toMillis());
            boolean talk = System.nanoTime() - threadsAt >= 0 && !threads.equals(conversations.byStory());
            if (talk || !stories.get().equals(followed)) {
                return;
            }
        }
    }

    private interface Request<T> {
        T send() throws XFailure, InterruptedException;
    }

    private <T> T persistently(Request<T> request) throws XFailure, InterruptedException {
        int denied = 0;
        while (true) {
            try {
                T answer = request.send();
                retries.reset();
                return answer;
            } catch (XFailure e) {
                denied = e.kind() == XFailure.Kind.DENIED ? denied + 1 : 0;
                if (denied >= XSource.MAX_DENIALS) {
                    throw e;
                }
                Duration wait = retries.after(e);
                news.accept(e.getMessage() + "; asking again in " + Shown.time(wait));
                Thread.sleep(wait.toMillis());
            }
        }
    }

    /** Each once, however often the rules are planned. */
    private void tell(List<RuleProblem> problems) {
        problems.stream().filter(told::add).forEach(problem -> news.accept(problem.toString()));
        told.retainAll(problems);
    }
}
