// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text files of the class path, in UTF-8; a name without a slash in front is beside this class. */
final class ShippedText {

    private ShippedText() {}

    /** @throws IllegalStateException when it is missing */
    static String of(String resource) {
        try (InputStream in = ShippedText.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing from the class path: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** @throws IllegalStateException when it is missing */
    static List<String> lines(String resource) {
        return of(resource).lines().toList();
    }
}
