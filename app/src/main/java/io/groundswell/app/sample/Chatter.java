// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app.sample;

import io.groundswell.events.Label;
import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sample's records one after the other. Holds a few hundred recent posts, however many it makes. Not thread-safe.
 */
final class Chatter implements Iterator<Intended> {

    /** Consecutive multiples of the golden ratio fill the unit interval evenly, so shares hold even in small phases. */
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private static final double ACCOUNT_REMOVED_AT = 0.97;
    private static final int REMOVED_RANK = 4;

    private enum Event {
        FRESH,
        DUPLICATE,
        EDIT,
        DELETE,
        REMOVAL
    }

    private enum Content {
        STORY,
        UNRELATED,
        FOREIGN,
        EMPTY
    }

    private static final List<Weighted<Content>> CONTENTS = List.of(
            new Weighted<>(Content.STORY, 88),
            new Weighted<>(Content.UNRELATED, 8),
            new Weighted<>(Content.FOREIGN, 3),
            new Weighted<>(Content.EMPTY, 1));

    private static final List<Weighted<Post.Kind>> KINDS = List.of(
            new Weighted<>(Post.Kind.POST, 46),
            new Weighted<>(Post.Kind.REPLY, 33),
            new Weighted<>(Post.Kind.REPOST, 13),
            new Weighted<>(Post.Kind.QUOTE, 8));

    private final Grammar grammar = new Grammar();
    private final Timeline timeline = new Timeline();
    private final Crowd crowd = new Crowd();
    private final Recent recent = new Recent();
    private final Map<Mood, Double> points = new HashMap<>();
    private final List<Weighted<Event>> events;
    private final Wording wording;
    private final Random random;
    private final long count;
    private long next;

    Chatter(long seed, long count, Mix mix) {
        this.events = List.of(
                new Weighted<>(Event.REMOVAL, mix.removals()),
                new Weighted<>(Event.FRESH, mix.fresh()),
                new Weighted<>(Event.DUPLICATE, mix.duplicates()),
                new Weighted<>(Event.EDIT, mix.edits()),
                new Weighted<>(Event.DELETE, mix.deletes()));
        this.wording = new Wording(mix.texts());
        this.random = new Random(seed);
        this.count = count;
    }

    @Override
    public boolean hasNext() {
        return next < count;
    }

    @Override
    public Intended next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        long index = next++;
        Duration time = timeline.at((index + random.nextDouble()) / count);
        Platform platform = platform(index, time);
        Moment moment = new Moment(index, platform, Phase.at(platform, time), SampleArchive.START.plus(time));
        if (index < 2) {
            return recent.add(new Announcement(platform).at(moment.observedAt()));
        }
        if (index == (long) (ACCOUNT_REMOVED_AT * count)) {
            return removal(moment, REMOVED_RANK);
        }
        Intended earlier = recent.pick(platform, random);
        return switch (Weighted.pick(events, random)) {
            case FRESH -> fresh(moment, earlier);
            case DUPLICATE -> Revision.seenAgain(earlier, moment);
            case EDIT -> recent.replace(earlier, Revision.edited(earlier, moment, random));
            case DELETE ->
                Announcement.is(earlier.post())
                        ? fresh(moment, earlier)
                        : recent.remove(earlier, Revision.deleted(earlier, moment));
            case REMOVAL ->
                crowd.isThin() ? fresh(moment, earlier) : removal(moment, crowd.pickRank(moment.platform(), random));
        };
    }

    /** The announcements come first, one on each platform. */
    private Platform platform(long index, Duration time) {
        if (index == 0) {
            return Platform.X;
        }
        return index == 1 ? Platform.BLUESKY : Weighted.pick(Timeline.platforms(time), random);
    }

    private Intended removal(Moment moment, int rank) {
        String author = crowd.author(moment.platform(), rank).key();
        crowd.remove(author);
        recent.removeAuthor(author);
        Post post = Post.accountRemoved(moment.platform(), author, moment.observedAt())
                .source(SampleArchive.SOURCE)
                .build();
        return new Intended(post, moment.phase(), null, null);
    }

    private Intended fresh(Moment moment, Intended earlier) {
        Draft draft = new Draft(moment, crowd.pick(moment.platform(), random), random);
        return switch (Weighted.pick(CONTENTS, random)) {
            case STORY -> story(draft, moment, earlier.post());
            case UNRELATED -> draft.says(grammar.unrelated(random), "en");
            case FOREIGN -> foreign(draft, moment);
            case EMPTY -> draft.answers(earlier.post()).says("", null);
        };
    }

    private Intended story(Draft draft, Moment moment, Post earlier) {
        Post.Kind kind = Weighted.pick(KINDS, random);
        if (kind == Post.Kind.REPOST) {
            return draft.reposts(earlier);
        }
        Label feeling = moment.phase().feeling(nextPoint(moment));
        String theme = Weighted.pick(moment.phase().themes(feeling), random);
        boolean calm = moment.phase() == Phase.CALM;
        draft.means(feeling, theme);
        if (kind == Post.Kind.REPLY) {
            String reply = wording.next(
                    new Wording.Topic(true, theme, calm, feeling),
                    random,
                    () -> grammar.reply(theme, calm, feeling, random));
            return recent.add(draft.answers(earlier).says(reply, "en"));
        }
        if (kind == Post.Kind.QUOTE) {
            draft.quotes(earlier);
        }
        String text = wording.next(
                new Wording.Topic(false, theme, calm, feeling),
                random,
                () -> grammar.post(theme, calm, feeling, random));
        return recent.add(draft.says(text, "en"));
    }

    private Intended foreign(Draft draft, Moment moment) {
        Label feeling = moment.phase().feeling(random.nextDouble());
        boolean spanish = random.nextBoolean();
        String text = spanish ? grammar.spanish(feeling, random) : grammar.german(feeling, random);
        @Nullable String tag = random.nextInt(3) == 0 ? "en" : spanish ? "es" : "de";
        return draft.says(text, tag);
    }

    private double nextPoint(Moment moment) {
        return points.merge(new Mood(moment.platform(), moment.phase()), GOLDEN, (point, step) -> (point + step) % 1);
    }

    private record Mood(Platform platform, Phase phase) {}

    /** Where in the archive a record stands. */
    record Moment(long index, Platform platform, Phase phase, Instant observedAt) {}

    /** The two posts that the story's threads hang on; their ids stand in the sample story. */
    private record Announcement(Platform platform) {

        private static final String ON_X = "x:1921000000000000001";
        private static final String ON_BLUESKY =
                "at://did:plc:averleyharbourxxxxxxxxxxx/app.bsky.feed.post/3lnightferry2a";

        static boolean is(Post post) {
            return post.id().equals(ON_X) || post.id().equals(ON_BLUESKY);
        }

        Intended at(Instant observedAt) {
            String id = platform == Platform.X ? ON_X : ON_BLUESKY;
            Post post = Post.upsert(id, platform, "averleyharbour" + platform.wireName(), observedAt)
                    .text("Tonight the night ferry leaves Old Quay at 22:30, 23:30 and 0:30. #NightFerry")
                    .lang("en")
                    .createdAt(observedAt.minusSeconds(1))
                    .stories(Set.of(SampleArchive.STORY))
                    .source(SampleArchive.SOURCE)
                    .build();
            return new Intended(post, Phase.CALM, Label.NEUTRAL, null);
        }
    }
}
