// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import java.net.http.HttpRequest;

/**
 * The secret with which X lets an app in. It leaves this class in one way alone, in the header of a request: it is in no
 * message, no log and no {@link #toString}. Immutable.
 */
public final class BearerToken {

    private static final String HIDDEN = "[token]";
    private static final int MAX_LENGTH = 4_096;

    /** What is shorter may stand in a message by chance, and is no token of X. */
    private static final int MIN_LENGTH = 8;

    private final String secret;

    private BearerToken(String secret) {
        this.secret = secret;
    }

    /**
     * @param text the token as X shows it; white space around it is dropped
     * @throws IllegalArgumentException when it cannot be one; the message does not tell it
     */
    public static BearerToken of(String text) {
        String secret = text.strip();
        if (secret.length() < MIN_LENGTH || secret.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("the bearer token must have " + MIN_LENGTH + " to " + MAX_LENGTH
                    + " characters: had " + secret.length());
        }
        if (!secret.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw new IllegalArgumentException("the bearer token must be one word of ASCII: it has other characters");
        }
        return new BearerToken(secret);
    }

    void into(HttpRequest.Builder request) {
        request.setHeader("Authorization", "Bearer " + secret);
    }

    /** The text without the token, in case somebody sends it back. */
    String hide(String text) {
        return text.replace(secret, HIDDEN);
    }

    @Override
    public String toString() {
        return HIDDEN;
    }
}
