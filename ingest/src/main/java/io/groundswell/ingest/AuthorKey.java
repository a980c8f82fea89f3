// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest;

import io.groundswell.events.Platform;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Turns a platform's author id into the key under which Groundswell knows the author: the first 128 bits of
 * HMAC-SHA-256 (RFC 2104, FIPS 180-4) over platform and id, keyed with a salt that only the operator knows, in
 * base64url. Whoever lacks the salt can neither reverse a key nor tell whether a known id is behind it; the same salt
 * gives the same keys in every run. Thread-safe.
 */
public final class AuthorKey {

    /** Characters that a salt must have at least. */
    public static final int MIN_SALT_LENGTH = 16;

    /** Stands in where no salt is given. Everyone can read it here, so it protects nobody: for development only. */
    static final String DEVELOPMENT_SALT = "groundswell development salt, known to all";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 16;

    private final SecretKeySpec salt;
    private final boolean development;

    private AuthorKey(String salt, boolean development) {
        this.salt = new SecretKeySpec(salt.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.development = development;
    }

    /**
     * @param salt the operator's secret; white space around it is dropped. With {@code null} or a blank text the
     *     development salt is used, of which the caller should warn: see {@link #isForDevelopment}
     * @throws IllegalArgumentException when the salt is too short to be secret
     */
    public static AuthorKey withSalt(@Nullable String salt) {
        if (salt == null || salt.isBlank()) {
            return new AuthorKey(DEVELOPMENT_SALT, true);
        }
        String secret = salt.strip();
        if (secret.length() < MIN_SALT_LENGTH) {
            throw new IllegalArgumentException(
                    "author salt must have at least " + MIN_SALT_LENGTH + " characters: had " + secret.length());
        }
        return new AuthorKey(secret, false);
    }

    /** Whether the salt is the one that everyone knows. */
    public boolean isForDevelopment() {
        return development;
    }

    /**
     * The author's key: 22 characters of base64url.
     *
     * @param authorId as the platform itself names the author: a DID on Bluesky, the numeric user id on X
     */
    public String of(Platform platform, String authorId) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(salt);
            mac.update(platform.wireName().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            byte[] digest = mac.doFinal(authorId.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
