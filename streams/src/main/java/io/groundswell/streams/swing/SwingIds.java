// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams.swing;

import io.groundswell.events.Swing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids of swings: digests, so that a replay gives the same ones. */
final class SwingIds {

    private static final int BYTES = 12;

    private SwingIds() {}

    static String of(SwingRule rule, Swing.Kind kind, String series, int end) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((rule + "|" + kind + "|" + series + "|" + end).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
