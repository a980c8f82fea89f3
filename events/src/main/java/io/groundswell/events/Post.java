// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.events;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a post: it was written or changed ({@link Op#UPSERT}), deleted, or its author's account
 * was removed. Keyed by {@link #author} in Kafka, so that all that concerns a person meets in one partition.
 *
 * @param id stable and global: {@code at://…} on Bluesky, {@code x:…} on X, {@code remark:…} or {@code quote:…} with a
 *     digest for what a story brief tells
 * @param op what happened
 * @param version orders the operations on one id: of two, the greater stands, and an equal one is a duplicate
 * @param author a keyed hash of the platform's author id; never the id itself
 * @param handle the author's public name, only where voices are kept
 * @param text what was said, as published; empty for operations that say nothing
 * @param lang the source's own language tag (BCP 47), which may be wrong
 * @param createdAt when the author's client says that it was written; may be any rubbish
 * @param observedAt when it was first seen by an ingesting process
 * @param root id of the post that started the thread
 * @param parent id of the post that this one answers
 * @param quoted id of the post that this one quotes, reposts or likes
 * @param stories ids of the stories to which it is known to belong from where it came
 * @param likes how many, when observed; likewise {@code reposts} and {@code replies}
 * @param source the producing source, for instance {@code archive} or {@code brief}
 * @param run the run that produced it: {@code live}, or a replay's name
 */
public record Post(
        String id,
        Op op,
        long version,
        Platform platform,
        Kind kind,
        String author,
        @Nullable String handle,
        String text,
        @Nullable String lang,
        @Nullable Instant createdAt,
        Instant observedAt,
        @Nullable String root,
        @Nullable String parent,
        @Nullable String quoted,
        Set<String> stories,
        long likes,
        long reposts,
        long replies,
        String source,
        String run) {

    /** What happened. */
    public enum Op {
        /** Written, or changed since. */
        UPSERT,
        /** Deleted by its author or the platform. */
        DELETE,
        /** The author's account is gone, and all its posts with it. */
        ACCOUNT_REMOVED,
        /** No post at all: this run sends nothing more to this partition, so its event time is complete. */
        END_OF_RUN
    }

    /** What kind of utterance it is. */
    public enum Kind {
        POST,
        REPLY,
        QUOTE,
        /** Amplification of somebody else's post: counted, never scored. */
        REPOST,
        /** A story brief's own narration: never counted as somebody's post. */
        REMARK,
        /** Amplification like a repost, with no word of its own. */
        LIKE;

        /** Whether it says nothing itself and only makes {@link Post#quoted another post} weigh more. */
        public boolean isAmplification() {
            return this == REPOST || this == LIKE;
        }
    }

    /** Neither platform existed before: whatever claims an earlier time has a broken clock. */
    static final Instant EARLIEST = Instant.parse("2006-03-21T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    public Post {
        Check.shortText(id, "post id");
        Check.present(op, "op");
        Check.notNegative(version, "version");
        Check.present(platform, "platform");
        kind = kind == null ? Kind.POST : kind;
        Check.keyPart(author, "author");
        text = text == null ? "" : text;
        Check.present(observedAt, "observedAt");
        if (observedAt.isBefore(Instant.EPOCH) || observedAt.isAfter(LATEST)) {
            throw new IllegalArgumentException(
                    "observedAt must be from " + Instant.EPOCH + " to " + LATEST + ": was " + observedAt);
        }
        stories = Check.sortedSet(stories, "stories");
        source = Check.shortText(source == null ? "unknown" : source, "source");
        run = Check.shortText(run == null ? "live" : run, "run");
        Check.notNegative(likes, "likes");
        Check.notNegative(reposts, "reposts");
        Check.notNegative(replies, "replies");
    }

    /**
     * The instant that places this post in windows: {@code min(createdAt, observedAt)}, or {@code observedAt} where
     * {@code createdAt} is missing or older than the platforms. A client's clock in the future can so never push time
     * ahead.
     */
    public Instant eventTime() {
        if (createdAt == null || createdAt.isBefore(EARLIEST) || createdAt.isAfter(observedAt)) {
            return observedAt;
        }
        return createdAt;
    }

    /** Likes, reposts and replies together: how much of the crowd this post stands for. */
    public long engagement() {
        return likes + reposts + replies;
    }

    /** The same post, known to belong to these stories and no others. */
    public Post withStories(Set<String> known) {
        return toBuilder().stories(known).build();
    }

    /** The beginning of another post that is like this one but for what is said of it. */
    public Builder toBuilder() {
        return new Builder(id, op, platform, author, observedAt)
                .version(version)
                .kind(kind)
                .handle(handle)
                .text(text)
                .lang(lang)
                .createdAt(createdAt)
                .thread(root, parent)
                .quoted(quoted)
                .stories(stories)
                .engagement(likes, reposts, replies)
                .source(source)
                .run(run);
    }

    /** The beginning of a post: everything else has a default or is absent. */
    public static Builder upsert(String id, Platform platform, String author, Instant observedAt) {
        return new Builder(id, Op.UPSERT, platform, author, observedAt);
    }

    public static Builder delete(String id, Platform platform, String author, Instant observedAt) {
        return new Builder(id, Op.DELETE, platform, author, observedAt);
    }

    public static Builder accountRemoved(Platform platform, String author, Instant observedAt) {
        return new Builder("account:" + author, Op.ACCOUNT_REMOVED, platform, author, observedAt);
    }

    /** The marker that closes a run in one partition; it belongs to no author and reaches its partition by number. */
    public static Post endOfRun(String run, int partition, Instant observedAt) {
        return new Builder("end:" + run + "/" + partition, Op.END_OF_RUN, Platform.X, "end", observedAt)
                .run(run)
                .build();
    }

    /** Takes up to twenty components by name. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final Op op;
        private final Platform platform;
        private final String author;
        private Instant observedAt;
        private long version;
        private Kind kind = Kind.POST;
        private @Nullable String handle;
        private String text = "";
        private @Nullable String lang;
        private @Nullable Instant createdAt;
        private @Nullable String root;
        private @Nullable String parent;
        private @Nullable String quoted;
        private Set<String> stories = Set.of();
        private long likes;
        private long reposts;
        private long replies;
        private String source = "unknown";
        private String run = "live";

        private Builder(String id, Op op, Platform platform, String author, Instant observedAt) {
            this.id = id;
            this.op = op;
            this.platform = platform;
            this.author = author;
            this.observedAt = observedAt;
        }

        public Builder version(long value) {
            version = value;
            return this;
        }

        public Builder kind(Kind value) {
            kind = value;
            return this;
        }

        public Builder handle(@Nullable String value) {
            handle = value;
            return this;
        }

        public Builder text(String value) {
            text = value;
            return this;
        }

        public Builder lang(@Nullable String value) {
            lang = value;
            return this;
        }

        public Builder createdAt(@Nullable Instant value) {
            createdAt = value;
            return this;
        }

        public Builder observedAt(Instant value) {
            observedAt = value;
            return this;
        }

        public Builder thread(@Nullable String rootId, @Nullable String parentId) {
            root = rootId;
            parent = parentId;
            return this;
        }

        public Builder quoted(@Nullable String value) {
            quoted = value;
            return this;
        }

        public Builder stories(Set<String> value) {
            stories = value;
            return this;
        }

        public Builder engagement(long likeCount, long repostCount, long replyCount) {
            likes = likeCount;
            reposts = repostCount;
            replies = replyCount;
            return this;
        }

        public Builder source(String value) {
            source = value;
            return this;
        }

        public Builder run(String value) {
            run = value;
            return this;
        }

        public Post build() {
            return new Post(
                    id,
                    op,
                    version,
                    platform,
                    kind,
                    author,
                    handle,
                    text,
                    lang,
                    createdAt,
                    observedAt,
                    root,
                    parent,
                    quoted,
                    stories,
                    likes,
                    reposts,
                    replies,
                    source,
                    run);
        }
    }
}
