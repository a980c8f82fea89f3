// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NormalizerPropertyTest {

    private static final List<String> PIECES = List.of(
            "good",
            "soooo",
            "#StopWar",
            "#",
            "@one",
            "@",
            "http://x.y",
            "😡",
            "❤️",
            "👍🏽",
            "🇺🇦",
            "\ud83d",
            "\udc4d",
            "\u200d",
            "\ufe0f",
            "\u0301",
            ":)",
            ":",
            "(",
            "!!",
            "…",
            "“",
            "'",
            "\n",
            " ",
            "F",
            " them",
            "f*ck",
            "&amp;",
            "&",
            "$T$",
            "I",
            "RT @x:",
            "é",
            "中",
            "\u202e",
            "_",
            "ALL CAPS",
            "\u0000",
            "#a#b",
            "u",
            "ﷺ",
            "𝗯");

    private final Normalizer normalizer = Normalizer.standard(List.of("stop", "war", "good", "so")::contains);

    @Provide
    Arbitrary<String> posts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(12).map(pieces -> String.join("", pieces));
    }

    @Property(tries = 3_000)
    void keepsPlacesOfPosts(@ForAll("posts") String text) {
        Placed.assertPlaced(text, normalizer.normalize(text));
    }

    @Property(tries = 1_000)
    void keepsPlacesOfAnyString(@ForAll String text) {
        Placed.assertPlaced(text, normalizer.normalize(text));
    }
}
