// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.simulator.x;

/** What the simulator can do wrong. Each strikes once, at the next occasion of its kind. */
public enum Mischief {
    /** The connection is closed before anything is answered. */
    HANG_UP(Phase.REQUEST),
    /** Nothing is answered, and the connection stays open. */
    NO_ANSWER(Phase.REQUEST),
    /** The answer breaks off within its headers. */
    HALF_HEADERS(Phase.REQUEST),
    /** The answer breaks off within its body. */
    HALF_BODY(Phase.REQUEST),
    /** An error of the server's own. */
    UNAVAILABLE(Phase.REQUEST),
    /** Too many requests, and when it will be better. */
    LIMITED(Phase.REQUEST),
    /** Too many requests, and nothing about when it will be better. */
    LIMITED_WITHOUT_RESET(Phase.REQUEST),
    /** The token is denied for once. */
    UNAUTHORIZED(Phase.REQUEST),
    /** The token may not do this, for once. */
    FORBIDDEN(Phase.REQUEST),
    /** The stream ends in order, between two lines. */
    END(Phase.LINE),
    /** The stream breaks between two lines. */
    CUT(Phase.LINE),
    /** The stream breaks within a line. */
    HALF_LINE(Phase.LINE),
    /** The stream breaks within the length of a chunk. */
    HALF_CHUNK(Phase.LINE),
    /** Neither lines nor signs of life, though the connection stays open. */
    SILENCE(Phase.LINE),
    /** X says that it closes the stream, and leaves it open. */
    DISCONNECT_NOTICE(Phase.LINE),
    /** A line comes twice. */
    DUPLICATE(Phase.LINE),
    /** A line comes after the next. */
    REORDER(Phase.LINE),
    /** A line comes in X's new vocabulary, with fields that nobody knows. */
    DRIFT(Phase.LINE),
    /** A message of a kind that nobody knows comes first. */
    UNKNOWN_KIND(Phase.LINE),
    /** A line that is no JSON comes first. */
    GARBAGE(Phase.LINE),
    /** A post of a megabyte that was never said comes first. */
    HUGE(Phase.LINE);

    enum Phase {
        REQUEST,
        LINE
    }

    private final Phase phase;

    Mischief(Phase phase) {
        this.phase = phase;
    }

    /** Whether it strikes a request, and not a line of the stream. */
    public boolean isOfRequests() {
        return phase == Phase.REQUEST;
    }

    Phase phase() {
        return phase;
    }
}
