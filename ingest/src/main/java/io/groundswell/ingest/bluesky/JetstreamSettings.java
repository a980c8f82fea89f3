// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.bluesky;

import io.groundswell.ingest.live.Backoff;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is listened to, and how patiently.
 *
 * @param hosts where Jetstream is served, as {@code wss://HOST/subscribe}, the preferred one first; default
 *     {@link #PUBLIC_HOSTS}
 * @param collections at most {@value #MAX_COLLECTIONS}; default posts alone. Jetstream tells of accounts in any case
 * @param dids of the only authors to hear, at most {@value #MAX_DIDS}; none means everybody, which is the default
 * @param rewind how far behind the position a connection begins, because hosts were seen to reorder and to drop events
 *     where replay meets live; on another host the lag of the former is added. Default 10 s
 * @param silence how long nothing may come before the next host is tried: hosts were seen to fall silent with an open
 *     socket. Default 20 s, while some 500 events a second are usual
 * @param handshake how long a connection may take to open; default 10 s
 * @param backoff waits between attempts; default 0.5 s, doubled up to 60 s
 * @param dictionary file of Jetstream's zstd dictionary: with it the stream comes compressed, which saves about half of
 *     the traffic; {@code null}, the default, means plain text
 * @param since where to begin when no position is known; {@code null}, the default, means now. Hosts look back about 36
 *     hours
 */
public record JetstreamSettings(
        List<URI> hosts,
        List<String> collections,
        List<String> dids,
        Duration rewind,
        Duration silence,
        Duration handshake,
        Backoff backoff,
        @Nullable Path dictionary,
        @Nullable Instant since) {

    /** Run by Bluesky for everybody: github.com/bluesky-social/jetstream names them. */
    public static final List<URI> PUBLIC_HOSTS = List.of(
            URI.create("wss://jetstream2.us-east.bsky.network/subscribe"),
            URI.create("wss://jetstream1.us-east.bsky.network/subscribe"),
            URI.create("wss://jetstream2.us-west.bsky.network/subscribe"),
            URI.create("wss://jetstream1.us-west.bsky.network/subscribe"));

    /** Most collections that Jetstream takes. */
    public static final int MAX_COLLECTIONS = 100;

    /** Most authors that Jetstream takes. */
    public static final int MAX_DIDS = 10_000;

    /** Everybody's posts, from the public hosts. */
    public static final JetstreamSettings DEFAULT = new JetstreamSettings(
            PUBLIC_HOSTS,
            List.of(JetstreamEvents.POSTS),
            List.of(),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(10),
            Backoff.doubling(Duration.ofMillis(500), Duration.ofSeconds(60)),
            null,
            null);

    public JetstreamSettings {
        hosts = List.copyOf(hosts);
        collections = List.copyOf(collections);
        dids = List.copyOf(dids);
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException("at least one host must be given");
        }
        for (URI host : hosts) {
            if (!("wss".equals(host.getScheme()) || "ws".equals(host.getScheme())) || host.getHost() == null) {
                throw new IllegalArgumentException("a host must be like wss://HOST/subscribe: was " + host);
            }
            if (host.getQuery() != null) {
                throw new IllegalArgumentException("a host must have no query, which is made here: was " + host);
            }
        }
        if (collections.size() > MAX_COLLECTIONS) {
            throw new IllegalArgumentException(
                    "collections must be at most " + MAX_COLLECTIONS + ": were " + collections.size());
        }
        if (dids.size() > MAX_DIDS) {
            throw new IllegalArgumentException("dids must be at most " + MAX_DIDS + ": were " + dids.size());
        }
        for (String did : dids) {
            if (!did.startsWith("did:")) {
                throw new IllegalArgumentException("a did must begin with did: was " + did);
            }
        }
        if (rewind.isNegative()) {
            throw new IllegalArgumentException("rewind must not be negative: was " + rewind);
        }
        if (silence.isNegative() || silence.isZero() || handshake.isNegative() || handshake.isZero()) {
            throw new IllegalArgumentException(
                    "silence and handshake must be positive: were " + silence + " and " + handshake);
        }
    }

    public JetstreamSettings at(List<URI> newHosts) {
        return new JetstreamSettings(
                newHosts, collections, dids, rewind, silence, handshake, backoff, dictionary, since);
    }

    public JetstreamSettings hearing(List<String> newCollections, List<String> newDids) {
        return new JetstreamSettings(
                hosts, newCollections, newDids, rewind, silence, handshake, backoff, dictionary, since);
    }

    public JetstreamSettings waiting(Duration newSilence, Duration newHandshake, Backoff newBackoff) {
        return new JetstreamSettings(
                hosts, collections, dids, rewind, newSilence, newHandshake, newBackoff, dictionary, since);
    }

    public JetstreamSettings rewinding(Duration newRewind) {
        return new JetstreamSettings(
                hosts, collections, dids, newRewind, silence, handshake, backoff, dictionary, since);
    }

    public JetstreamSettings beginning(@Nullable Instant newSince) {
        return new JetstreamSettings(
                hosts, collections, dids, rewind, silence, handshake, backoff, dictionary, newSince);
    }

    public JetstreamSettings compressedWith(@Nullable Path newDictionary) {
        return new JetstreamSettings(
                hosts, collections, dids, rewind, silence, handshake, backoff, newDictionary, since);
    }

    /** The same with what amplifies posts, which comes in collections of its own. */
    public JetstreamSettings amplified(Set<Amplification> wanted) {
        Set<String> more = new LinkedHashSet<>(collections);
        wanted.stream().sorted().forEach(one -> more.add(one.collection));
        return hearing(List.copyOf(more), dids);
    }
}
