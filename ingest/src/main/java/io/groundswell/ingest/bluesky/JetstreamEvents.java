// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import io.groundswell.events.Json;
import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.Events;
import io.groundswell.ingest.Found;
import io.groundswell.ingest.NotWanted;
import io.groundswell.ingest.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Bluesky's posts, from Jetstream (bluesky-social/jetstream, version 1 wire). Posts that are written or changed, posts
 * that are deleted and accounts that go are wanted; reposts and likes where they are asked for; follows, profiles and
 * everything else never.
 *
 * <p>A post's version is 0 when it is new, else the revision of its author's repository, which only rises: a host's
 * replay gives the same versions as another host's stream. Thread-safe.
 */
public final class JetstreamEvents implements Events {

    static final String POSTS = "app.bsky.feed.post";

    private static final Map<NotWanted, List<Found>> UNWANTED = unwanted();

    private final AuthorKey authors;
    private final String source;
    private final Map<String, Post.Kind> amplifying = new HashMap<>();

    /** @param source what the posts name as their source */
    public JetstreamEvents(AuthorKey authors, String source) {
        this(authors, source, Set.of());
    }

    /** @param wanted what is wanted beside posts */
    public JetstreamEvents(AuthorKey authors, String source, Set<Amplification> wanted) {
        this.authors = authors;
        this.source = source;
        wanted.forEach(one -> amplifying.put(one.collection, one.kind));
    }

    /**
     * An event with its times.
     *
     * @param found what is in it
     * @param micros when the host heard of it, in microseconds since 1970; negative where it does not say
     * @param saidMicros when it was written into its author's repository, which is the same at every host; negative where
     *     it does not say
     */
    record Timed(List<Found> found, long micros, long saidMicros) {}

    @Override
    public List<Found> in(byte[] event) {
        return timed(event).found();
    }

    Timed timed(byte[] event) {
        try (JsonParser json = Json.MAPPER.createParser(event)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return untimed(Found.invalid("event must be a JSON object"));
            }
            JetstreamEvent read = JetstreamEvent.read(json, this::isWanted);
            if (json.nextToken() != null) {
                return untimed(new Found.Bad(Refusal.Reason.MALFORMED, "something follows the event"));
            }
            return new Timed(meaning(read), read.micros, Tid.microseconds(read.revision));
        } catch (JacksonException e) {
            return untimed(new Found.Bad(Refusal.Reason.MALFORMED, String.valueOf(e.getOriginalMessage())));
        }
    }

    private static Timed untimed(Found found) {
        return new Timed(List.of(found), JetstreamEvent.NEVER, JetstreamEvent.NEVER);
    }

    private boolean isWanted(String collection) {
        return collection.equals(POSTS) || amplifying.containsKey(collection);
    }

    private List<Found> meaning(JetstreamEvent event) {
        if (event.kind == null) {
            return List.of(Found.invalid("kind must be given"));
        }
        return switch (event.kind) {
            case "commit" -> commit(event);
            case "account" -> account(event);
            case "identity" -> unwanted(NotWanted.IDENTITY);
            default -> unwanted(NotWanted.UNKNOWN_KIND);
        };
    }

    private List<Found> commit(JetstreamEvent event) {
        if (event.collection == null) {
            return List.of(Found.invalid("commit.collection must be given"));
        }
        if (!isWanted(event.collection)) {
            return unwanted(NotWanted.COLLECTION);
        }
        @Nullable String missing = missing(event);
        if (missing != null) {
            return List.of(Found.invalid(missing + " must be given"));
        }
        Post.Kind amplified = amplifying.get(event.collection);
        return switch (String.valueOf(event.operation)) {
            case "create" -> List.of(said(event, amplified, 0));
            case "update" -> List.of(said(event, amplified, revision(event)));
            case "delete" ->
                List.of(Found.of(Post.delete(id(event), Platform.BLUESKY, author(event), observed(event))
                        .version(revision(event))
                        .kind(amplified == null ? Post.Kind.POST : amplified)
                        .source(source)));
            default -> unwanted(NotWanted.UNKNOWN_KIND);
        };
    }

    private List<Found> account(JetstreamEvent event) {
        if (event.did == null || event.micros < 0) {
            return List.of(Found.invalid("did and time_us must be given"));
        }
        if (event.active) {
            return unwanted(NotWanted.ACCOUNT_KEPT);
        }
        return switch (String.valueOf(event.status)) {
            // The account is where it was: a host is only behind, or holds it back.
            case "desynchronized", "throttled" -> unwanted(NotWanted.ACCOUNT_KEPT);
            default ->
                List.of(Found.of(Post.accountRemoved(Platform.BLUESKY, author(event), observed(event))
                        .version(event.micros)
                        .source(source)));
        };
    }

    private static @Nullable String missing(JetstreamEvent event) {
        if (event.did == null) {
            return "did";
        }
        if (event.micros < 0) {
            return "time_us";
        }
        return event.key == null ? "commit.rkey" : null;
    }

    private Found said(JetstreamEvent event, Post.@Nullable Kind amplified, long version) {
        @Nullable PostRecord record = event.record;
        if (amplified != null) {
            return amplification(event, record, amplified, version);
        }
        if (record == null || record.text == null) {
            return Found.invalid("commit.record.text must be given");
        }
        return Found.of(Post.upsert(id(event), Platform.BLUESKY, author(event), observed(event))
                .version(version)
                .kind(kind(record))
                .text(record.links.in(record.text))
                .lang(record.lang)
                .createdAt(record.createdAt)
                .thread(record.root, record.parent)
                .quoted(record.quoted)
                .source(source));
    }

    private Found amplification(JetstreamEvent event, @Nullable PostRecord record, Post.Kind kind, long version) {
        if (record == null || record.subject == null) {
            return Found.invalid("commit.record.subject must be given");
        }
        if (!PostRecord.isPost(record.subject)) {
            return new Found.Unwanted(NotWanted.COLLECTION);
        }
        return Found.of(Post.upsert(id(event), Platform.BLUESKY, author(event), observed(event))
                .version(version)
                .kind(kind)
                .createdAt(record.createdAt)
                .quoted(record.subject)
                .source(source));
    }

    static Post.Kind kind(PostRecord record) {
        if (record.parent != null) {
            return Post.Kind.REPLY;
        }
        return record.quoted == null ? Post.Kind.POST : Post.Kind.QUOTE;
    }

    private static String id(JetstreamEvent event) {
        return "at://" + event.did + "/" + event.collection + "/" + event.key;
    }

    private String author(JetstreamEvent event) {
        return authors.of(Platform.BLUESKY, String.valueOf(event.did));
    }

    private static Instant observed(JetstreamEvent event) {
        return Instant.EPOCH.plus(event.micros, ChronoUnit.MICROS);
    }

    /** Never 0: what changes a post must be newer than its beginning. */
    private static long revision(JetstreamEvent event) {
        return Math.max(1, Tid.parse(event.revision).orElse(Tid.at(event.micros)));
    }

    private static List<Found> unwanted(NotWanted reason) {
        return UNWANTED.getOrDefault(reason, List.of());
    }

    private static Map<NotWanted, List<Found>> unwanted() {
        Map<NotWanted, List<Found>> lists = new EnumMap<>(NotWanted.class);
        for (NotWanted reason : NotWanted.values()) {
            lists.put(reason, List.of(new Found.Unwanted(reason)));
        }
        return lists;
    }
}
