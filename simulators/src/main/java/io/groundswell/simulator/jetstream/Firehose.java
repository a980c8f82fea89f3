// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.simulator.jetstream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes up what people on Bluesky say, with a share of it about one word, and keeps what a listener to that word must
 * have heard. The same seed says the same. Thread-safe.
 */
public final class Firehose {

    /** The collection of posts. */
    public static final String POSTS = "app.bsky.feed.post";

    private static final String LIKES = "app.bsky.feed.like";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TID = "234567abcdefghijklmnopqrstuvwxyz";
    private static final int RECENT = 200;

    private final EventLog log;
    private final Random random;
    private final String word;
    private final List<Said> recent = new ArrayList<>();
    private final Map<String, Said> wanted = new LinkedHashMap<>();
    private final Set<String> deleted = new LinkedHashSet<>();
    private final Set<String> removed = new LinkedHashSet<>();
    private int number;

    /**
     * A post.
     *
     * @param id {@code at://…}
     * @param root id of the post that began its thread; its own when it did
     * @param about whether it is about the word, by itself or by its root
     */
    public record Said(String id, String did, String key, String root, boolean about) {}

    /** @param word that posts about it hold, and no others */
    public Firehose(EventLog log, long seed, String word) {
        this.log = log;
        this.random = new Random(seed);
        this.word = word;
    }

    /** One more event happens now. */
    public void emit() {
        emit(System.currentTimeMillis() * 1_000);
    }

    /** One more event happened at about this time. */
    public synchronized void emit(long micros) {
        number++;
        int kind = random.nextInt(100);
        if (kind < 12) {
            say(micros, null, true);
        } else if (kind < 25) {
            say(micros, null, false);
        } else if (kind < 45 && !recent.isEmpty()) {
            say(micros, recent.get(random.nextInt(recent.size())), false);
        } else if (kind < 50 && !recent.isEmpty()) {
            delete(micros, recent.remove(random.nextInt(recent.size())));
        } else if (kind < 51 && !recent.isEmpty() && random.nextInt(4) == 0) {
            remove(micros, recent.get(random.nextInt(recent.size())).did());
        } else if (kind < 53) {
            String did = did();
            log.add(
                    micros,
                    at -> event(
                            at,
                            did,
                            "identity",
                            JSON.createObjectNode().put("did", did).put("seq", number)));
        } else {
            like(micros, did(), "at://did:plc:somebody/" + POSTS + "/3l3qo2vutsw2b");
        }
    }

    /** Somebody likes a post now, which {@link #emit} leaves to strangers' posts; returns the id of the like. */
    public synchronized String like(Said liked) {
        number++;
        String did = did();
        return like(System.currentTimeMillis() * 1_000, did, liked.id());
    }

    /** A like is taken back now. */
    public synchronized void undo(String like) {
        number++;
        String[] parts = like.substring("at://".length()).split("/", -1);
        commit(System.currentTimeMillis() * 1_000, parts[0], parts[1], parts[2], "delete", null);
    }

    /** Posts that a listener to the word must have heard, by id, whether or not they were deleted since. */
    public synchronized Map<String, Said> wanted() {
        return new LinkedHashMap<>(wanted);
    }

    /** Ids of wanted posts that were deleted. */
    public synchronized Set<String> deleted() {
        return new LinkedHashSet<>(deleted);
    }

    /** Whose accounts were removed after they had said something that is wanted. */
    public synchronized Set<String> removed() {
        return new LinkedHashSet<>(removed);
    }

    private void say(long micros, @org.jspecify.annotations.Nullable Said parent, boolean withWord) {
        String did = did();
        String key = tid(micros);
        String id = "at://" + did + "/" + POSTS + "/" + key;
        Said root = parent == null ? null : wanted.get(parent.root());
        boolean about = withWord || (root != null && root.about());
        Said said = new Said(id, did, key, parent == null ? id : parent.root(), about);
        ObjectNode record = JSON.createObjectNode()
                .put("$type", POSTS)
                .put("createdAt", Instant.ofEpochMilli(micros / 1_000).toString())
                .put("text", (withWord ? "The " + word + " again, number " : "Nothing much 🙂 number ") + number);
        record.putArray("langs").add("en");
        if (parent != null) {
            ObjectNode reply = record.putObject("reply");
            reply.putObject("root").put("uri", parent.root()).put("cid", "bafyroot");
            reply.putObject("parent").put("uri", parent.id()).put("cid", "bafyparent");
        }
        commit(micros, did, POSTS, key, "create", record);
        recent.add(said);
        if (recent.size() > RECENT) {
            recent.remove(0);
        }
        if (about) {
            wanted.put(id, said);
        }
    }

    private void delete(long micros, Said said) {
        commit(micros, said.did(), POSTS, said.key(), "delete", null);
        if (said.about()) {
            deleted.add(said.id());
        }
    }

    private void remove(long micros, String did) {
        log.add(
                micros,
                at -> event(
                        at,
                        did,
                        "account",
                        JSON.createObjectNode()
                                .put("active", false)
                                .put("did", did)
                                .put("seq", number)
                                .put("status", "deleted")));
        if (wanted.values().stream().anyMatch(said -> said.did().equals(did))) {
            removed.add(did);
        }
    }

    private String like(long micros, String did, String liked) {
        ObjectNode record = JSON.createObjectNode()
                .put("$type", LIKES)
                .put("createdAt", Instant.ofEpochMilli(micros / 1_000).toString());
        record.putObject("subject").put("uri", liked).put("cid", "bafyliked");
        String key = tid(micros);
        commit(micros, did, LIKES, key, "create", record);
        return "at://" + did + "/" + LIKES + "/" + key;
    }

    private void commit(
            long micros,
            String did,
            String collection,
            String key,
            String operation,
            @org.jspecify.annotations.Nullable ObjectNode record) {
        ObjectNode commit = JSON.createObjectNode()
                .put("rev", tid(micros))
                .put("operation", operation)
                .put("collection", collection)
                .put("rkey", key);
        if (record != null) {
            commit.set("record", record);
            commit.put("cid", "bafyrei" + number);
        }
        log.add(micros, at -> {
            Event event = event(at, did, "commit", commit);
            return new Event(event.micros(), did, collection, event.json());
        });
    }

    private static Event event(long micros, String did, String kind, ObjectNode body) {
        ObjectNode event =
                JSON.createObjectNode().put("did", did).put("time_us", micros).put("kind", kind);
        event.set(kind, body);
        return new Event(micros, did, "", event.toString());
    }

    private String did() {
        return "did:plc:" + Integer.toString(1_000_000 + random.nextInt(5_000), 36);
    }

    /** Unique, for the number of the event is in it. */
    private String tid(long micros) {
        long value = micros << 10 | (number & 0x3FF);
        StringBuilder tid = new StringBuilder();
        for (int shift = 60; shift >= 0; shift -= 5) {
            tid.append(TID.charAt((int) (value >>> shift & 31)));
        }
        return tid.toString();
    }
}
