// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** X's language tags, of which some say only that there is no telling. */
final class XLanguage {

    private static final Set<String> NONE = Set.of("und", "zxx", "art", "qam", "qct", "qht", "qme", "qst");

    private XLanguage() {}

    static @Nullable String of(@Nullable String tag) {
        return tag == null || NONE.contains(tag) ? null : tag;
    }
}
