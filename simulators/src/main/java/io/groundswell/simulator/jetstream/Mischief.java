// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.simulator.jetstream;

/** What a host can do wrong. Each was seen in the field, or is what a network may do at any time. */
public enum Mischief {
    /** The connection is cut before a word. */
    CUT_ON_ACCEPT(true),
    /** The connection is cut in the middle of the answer that would open the socket. */
    CUT_IN_HANDSHAKE(true),
    /** Nothing answers. */
    SILENT_HANDSHAKE(true),
    /** HTTP 429, with a word to come back in a second. */
    TOO_MANY_REQUESTS(true),
    /** HTTP 503. */
    UNAVAILABLE(true),
    /** What answers is no HTTP. */
    NO_HTTP(true),
    /** The connection is cut between two messages. */
    CUT(false),
    /** The connection is cut after the first byte of a frame. */
    HALF_HEADER(false),
    /** The connection is cut in the middle of a message. */
    HALF_FRAME(false),
    /** The host says goodbye and closes. */
    GOODBYE(false),
    /** The host says nothing more, and keeps the socket open. */
    SILENCE(false),
    /** The last hour comes again, then what is new. */
    HOUR_AGAIN(false),
    /** The next fifty events come in another order. */
    REORDER(false),
    /** Events come whose fields have other types, or are missing, or are unknown. */
    DRIFT(false),
    /** Events come of kinds that nobody has heard of. */
    UNKNOWN_KINDS(false),
    /** A message of a megabyte comes. */
    LARGE(false),
    /** Messages come that are no JSON. */
    RUBBISH(false),
    /** The next messages come in pieces, with pings between these. */
    PIECES(false),
    /** The next message comes a byte at a time. */
    DRIBBLE(false),
    /** A frame comes that breaks the protocol. */
    BAD_FRAME(false);

    private final boolean beforeOpening;

    Mischief(boolean beforeOpening) {
        this.beforeOpening = beforeOpening;
    }

    /** Whether it strikes a connection that is being opened, rather than one that is open. */
    public boolean isBeforeOpening() {
        return beforeOpening;
    }
}
