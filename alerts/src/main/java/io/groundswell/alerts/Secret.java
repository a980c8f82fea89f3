// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** What nobody may read in a log or on a screen. Comes from the environment or a file, never from the configuration. */
final class Secret {

    private static final String ENCODED = "whsec_";
    private static final int MAX_BYTES = 64 * 1024;

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    static Secret of(String value, String name) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
        return new Secret(value.strip());
    }

    static Secret read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new IllegalArgumentException("secret file " + file + " is larger than " + MAX_BYTES + " bytes");
            }
            return of(Files.readString(file), "secret file " + file);
        } catch (IOException e) {
            throw new IllegalArgumentException("secret file " + file + " cannot be read", e);
        }
    }

    String reveal() {
        return value;
    }

    /** As a key for signing. */
    byte[] key() {
        if (!value.startsWith(ENCODED)) {
            return value.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getDecoder().decode(value.substring(ENCODED.length()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "a secret that begins with " + ENCODED + " must be base64 behind that", e);
        }
    }

    @Override
    public String toString() {
        return "[hidden]";
    }
}
