// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import io.groundswell.ingest.x.rules.RuleLimits;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How X is read.
 *
 * @param api where X's interface is; {@link #API} unless it is a simulator's. Plain HTTP only to this machine, for the
 *     token would be readable on the way
 * @param token lets the app in
 * @param budget posts that may be read in a calendar month; {@code null} for no limit, the default
 * @param reposts whether reposts are asked for, each of which is a read; default false
 * @param voices whether authors' names are kept as handles; default false
 * @param threads how many conversations under posts that are about a story are asked for as a whole, the liveliest;
 *     default {@value #DEFAULT_THREADS}
 * @param back how far the first run looks back, 7 days at most; default not at all
 * @param limits what X takes as rules
 * @param pace how long to wait after failures
 * @param timing the rhythm of the rest
 */
public record XSettings(
        URI api,
        BearerToken token,
        @Nullable Long budget,
        boolean reposts,
        boolean voices,
        int threads,
        Duration back,
        RuleLimits limits,
        Pace pace,
        Timing timing) {

    /** X's own. */
    public static final URI API = URI.create("https://api.x.com/");

    /** Default of {@link #threads}: four rules, or five. */
    public static final int DEFAULT_THREADS = 100;

    /** As far back as the recent search knows. */
    public static final Duration MAX_BACK = Duration.ofDays(7);

    private static final int MAX_THREADS = 10_000;

    /**
     * What depends on no account.
     *
     * @param silence a stream that gives nothing for so long is dead: 20 s between two signs of life, and two for the
     *     way
     * @param answer how long an answer may take; default 15 s
     * @param overlap by how much a gap begins before the last post that came and ends after the stream came back, for X
     *     delivers within 7 s and in no order; default 10 s
     * @param settle when after its end a gap is searched, for a search does not know the latest posts at once; default
     *     15 s
     * @param threads how often the conversations are looked through; default 2 minutes, so that X's limit of changes is
     *     kept
     * @param check how often the rules are compared with X's even though nothing has changed; default 10 minutes
     */
    public record Timing(
            Duration silence, Duration answer, Duration overlap, Duration settle, Duration threads, Duration check) {

        /** For X. */
        public static final Timing DEFAULT = new Timing(
                Duration.ofSeconds(22),
                Duration.ofSeconds(15),
                Duration.ofSeconds(10),
                Duration.ofSeconds(15),
                Duration.ofMinutes(2),
                Duration.ofMinutes(10));
    }

    public XSettings {
        boolean secret = "https".equals(api.getScheme());
        boolean near = "http".equals(api.getScheme()) && api.getHost() != null && isLoopback(api.getHost());
        if (!secret && !near) {
            throw new IllegalArgumentException(
                    "X's interface must be https, or http on this machine, for it is told the token: was " + api);
        }
        if (budget != null && budget < 1) {
            throw new IllegalArgumentException("budget must be at least 1 post a month: was " + budget);
        }
        if (threads < 0 || threads > MAX_THREADS) {
            throw new IllegalArgumentException("threads must be from 0 to " + MAX_THREADS + ": was " + threads);
        }
        if (back.isNegative() || back.compareTo(MAX_BACK) > 0) {
            throw new IllegalArgumentException("X knows 7 days back at most: was asked for " + back);
        }
    }

    /** All defaults. */
    public static XSettings of(URI api, BearerToken token) {
        return new XSettings(
                api,
                token,
                null,
                false,
                false,
                DEFAULT_THREADS,
                Duration.ZERO,
                RuleLimits.STREAM,
                Pace.DOCUMENTED,
                Timing.DEFAULT);
    }

    public XSettings reading(@Nullable Long newBudget, boolean withReposts, boolean withVoices) {
        return new XSettings(api, token, newBudget, withReposts, withVoices, threads, back, limits, pace, timing);
    }

    public XSettings following(int newThreads, Duration newBack, RuleLimits newLimits) {
        return new XSettings(api, token, budget, reposts, voices, newThreads, newBack, newLimits, pace, timing);
    }

    public XSettings paced(Pace newPace, Timing newTiming) {
        return new XSettings(api, token, budget, reposts, voices, threads, back, limits, newPace, newTiming);
    }

    private static boolean isLoopback(String host) {
        boolean literal = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
        try {
            return literal && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
