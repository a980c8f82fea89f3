// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether a text is in a language that the model reads. Thread-safe. */
final class LanguageGate {

    private final Set<String> read;

    LanguageGate(Set<String> read) {
        this.read = read;
    }

    boolean reads(String text, @Nullable String tag) {
        return tag == null || read.contains(tag.substring(0, Math.min(2, tag.length())));
    }
}
