// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Generated records: any valid value of every component, hostile text included. */
final class Records {

    private Records() {}

    /** Any UTF-16 at all, with a leaning towards what breaks parsers. */
    static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(40),
                Arbitraries.strings()
                        .ofMaxLength(20)
                        .withChars('"', '\\', '\0', '\n', '\ud83d', '\ude21', '\u202e', '\ufeff'),
                Arbitraries.of(
                        "", "😡🏳️‍🌈", "\ud83d", "\ude21\ud83d", "<script>", "{\"a\":1}", "\u2028", "ﷺ", "e\u0301"));
    }

    static Arbitrary<String> identifier() {
        return text().map(text -> "x:" + text);
    }

    /** A part of keys. */
    static Arbitrary<String> author() {
        return identifier().map(text -> text.replace('|', '/').replace('\0', ' '));
    }

    /** When a process of ours saw something. */
    static Arbitrary<Instant> observed() {
        return Arbitraries.longs().between(0, 253_402_300_799_999L).map(Instant::ofEpochMilli);
    }

    static Arbitrary<Instant> instant() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 4_102_444_800_000L).map(Instant::ofEpochMilli),
                Arbitraries.of(
                        Instant.MIN, Instant.MAX, Instant.EPOCH, Instant.parse("2026-05-09T12:00:00.123456789Z")));
    }

    static Arbitrary<Post> posts() {
        Arbitrary<Post.Builder> identified = Combinators.combine(
                        identifier(),
                        Arbitraries.of(Platform.class),
                        author(),
                        observed(),
                        Arbitraries.integers().between(0, 2))
                .as((id, platform, author, observed, op) -> switch (op) {
                    case 0 -> Post.upsert(id, platform, author, observed);
                    case 1 -> Post.delete(id, platform, author, observed);
                    default -> Post.accountRemoved(platform, author, observed);
                });
        Arbitrary<Post.Builder> spoken = Combinators.combine(
                        identified,
                        text(),
                        text().injectNull(0.3),
                        text().injectNull(0.3),
                        Arbitraries.of(Post.Kind.class),
                        instant().injectNull(0.2),
                        count())
                .as((post, text, lang, handle, kind, created, version) -> post.text(text)
                        .lang(lang)
                        .handle(handle)
                        .kind(kind)
                        .createdAt(created)
                        .version(version));
        return Combinators.combine(
                        spoken,
                        identifier().injectNull(0.5),
                        identifier().injectNull(0.5),
                        identifier().injectNull(0.5),
                        text().set().ofMaxSize(3),
                        count(),
                        count(),
                        identifier())
                .as((post, root, parent, quoted, stories, likes, replies, source) -> post.thread(root, parent)
                        .quoted(quoted)
                        .stories(stories)
                        .engagement(likes, 0, replies)
                        .source(source)
                        .run(source)
                        .build());
    }

    static Arbitrary<Story> stories() {
        Arbitrary<List<String>> words = text().list().ofMaxSize(3);
        Arbitrary<Story.Match> match =
                Combinators.combine(words, words, words, words, words).as(Story.Match::new);
        Arbitrary<Story.Theme> theme = Combinators.combine(slug(), text(), words, words)
                .as((id, label, phrases, patterns) ->
                        new Story.Theme(id, label, phrases, List.of("#always"), patterns));
        return Combinators.combine(
                        slug(), identifier(), match, theme.list().ofMaxSize(4).uniqueElements(Story.Theme::id))
                .as(Story::new);
    }

    static Arbitrary<ScoredPost> scoredPosts() {
        Arbitrary<ThemeScore> theme = Combinators.combine(
                        slug(),
                        Arbitraries.of(ThemeScore.Kind.class),
                        unit(),
                        Arbitraries.of(Label.class),
                        lengths(),
                        lengths())
                .as((id, kind, score, label, begin, length) ->
                        new ThemeScore(id, kind, score, label, begin, begin + length));
        Arbitrary<SortedMap<String, List<ThemeScore>>> stories =
                Arbitraries.maps(slug(), theme.list().ofMaxSize(2)).ofMaxSize(3).map(TreeMap::new);
        return Combinators.combine(
                        author(),
                        instant(),
                        stories,
                        unit().injectNull(0.3),
                        Arbitraries.of(Label.class),
                        Arbitraries.of(Post.Op.class),
                        Arbitraries.of(Post.Kind.class),
                        count())
                .as(Records::scoredPost);
    }

    private static ScoredPost scoredPost(
            String id,
            Instant time,
            SortedMap<String, List<ThemeScore>> stories,
            @Nullable Double score,
            Label label,
            Post.Op op,
            Post.Kind kind,
            long engagement) {
        boolean scored = score != null;
        return new ScoredPost(
                id,
                op,
                engagement,
                Platform.BLUESKY,
                kind,
                id,
                time,
                engagement,
                stories,
                score,
                scored ? new Polarity(0.1, 0.2, 0.7) : null,
                scored ? label : null,
                scored ? new FineGrained(0.1, 0.1, 0.1, 0.1, 0.6) : null,
                scored ? id : null,
                scored ? null : ScoredPost.Unscored.REPOST,
                id,
                id);
    }

    static Arbitrary<WindowKey> keys() {
        Arbitrary<String> hashtag = Arbitraries.strings().alpha().ofMinLength(1).map(tag -> "#" + tag);
        return Combinators.combine(
                        slug(),
                        Arbitraries.of("x", "bluesky", "all"),
                        Arbitraries.oneOf(slug(), hashtag),
                        Arbitraries.integers().between(1, 10_000),
                        Arbitraries.integers().between(0, 100_000_000))
                .as((story, platform, theme, minutes, end) -> new WindowKey(
                        story, platform, theme, Duration.ofMinutes(minutes), Instant.EPOCH.plusSeconds(60L * end)));
    }

    static Arbitrary<SentimentWindow> windows() {
        Arbitrary<SentimentWindow.ThemeFigure> figure = Combinators.combine(slug(), lengths(), lengths(), unit())
                .as((id, negative, positive, net) -> new SentimentWindow.ThemeFigure(
                        id, ThemeScore.Kind.STORY, negative + (long) positive, negative, 0, positive, net));
        return Combinators.combine(
                        keys(),
                        lengths(),
                        lengths(),
                        lengths(),
                        unit(),
                        Arbitraries.of(SentimentWindow.Status.class),
                        figure.list().ofMaxSize(3),
                        identifier().list().ofMaxSize(3))
                .as((key, negative, neutral, positive, net, status, themes, examples) -> SentimentWindow.of(key, status)
                        .revision(neutral)
                        .labelled(negative, neutral, positive)
                        .amplified(negative, positive)
                        .remarks(neutral)
                        .unscored(positive)
                        .scores(net, Math.abs(net))
                        .polarity(new Polarity(0.25, 0.5, 0.25))
                        .authors(negative, -net)
                        .themes(themes)
                        .examples(new SentimentWindow.Examples(examples, List.of(), examples))
                        .estimated(negative == 0 ? null : shares(negative, Math.abs(net)))
                        .build());
    }

    private static Shares shares(long posts, double low) {
        Shares.Share share = new Shares.Share((1 + low) / 2, low, 1);
        return new Shares(posts, share, share, share);
    }

    static Arbitrary<Swing> swings() {
        Arbitrary<Swing.Cause> cause = Combinators.combine(
                        slug(), unit(), unit(), unit(), identifier().list().ofMaxSize(2))
                .as(Swing.Cause::new);
        Arbitrary<Swing.PlatformCause> platform =
                Combinators.combine(slug(), unit(), unit(), unit()).as(Swing.PlatformCause::new);
        Arbitrary<List<Swing.PlatformCause>> platforms = platform.list().ofMaxSize(2);
        Arbitrary<Swing.Builder> shifts = Combinators.combine(
                        keys(),
                        identifier(),
                        unit(),
                        unit(),
                        count(),
                        cause.list().ofMaxSize(3),
                        identifier().list().ofMaxSize(3))
                .as((key, id, from, to, posts, causes, examples) -> Swing.of(id, key)
                        .change(from, to)
                        .significance(Math.abs(from))
                        .posts(posts, posts)
                        .cause(causes)
                        .examples(examples));
        return Combinators.combine(
                        shifts,
                        Arbitraries.of(Swing.Kind.class),
                        identifier(),
                        count(),
                        platforms,
                        instant().injectNull(0.5))
                .as((shift, kind, group, volume, parts, resolved) -> {
                    Swing swing = shift.kind(kind)
                            .group(group)
                            .volume((double) volume, (double) volume)
                            .platforms(parts)
                            .build();
                    return resolved == null ? swing : swing.resolved(resolved, Swing.Resolution.SETTLED);
                });
    }

    private static Arbitrary<String> slug() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(10)
                .filter(slug -> !slug.equals(WindowKey.ALL));
    }

    private static Arbitrary<Double> unit() {
        return Arbitraries.doubles().between(-1, 1);
    }

    private static Arbitrary<Long> count() {
        return Arbitraries.longs().greaterOrEqual(0);
    }

    private static Arbitrary<Integer> lengths() {
        return Arbitraries.integers().between(0, 1_000_000_000);
    }
}
