// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.util.List;

/** Texts as nobody should write them, and somebody does. */
final class HostileText {

    static final List<String> ALL = List.of(
            "",
            " \t\r\n\u000b\u0000\u0007",
            "\ud83d",
            "\udc4d\ud83d I love\ud83d this \udc4d",
            "\u202eevah I\u202c a good day \u2066\u2067\u200f\u200e",
            "\u200b\u200c\u200d\ufeff\u2060",
            "🤬🤬🤬🤬🤬👩‍👩‍👧‍👦🇺🇦🇺🇸🏳️‍🌈1️⃣",
            "\u200d\ufe0f🤬\u200d\ufe0f",
            "$T$ and $1 and \\1 and %s and {0} and ${x}",
            "\"\"\"\"(((([[[[{{{{''''``",
            "This is \"good (very good [really good",
            "-LRB- -RRB- ( ) (S (NP x)) -lrb-",
            "e" + "\u0301".repeat(5_000) + " good",
            "a".repeat(9_000),
            "!".repeat(9_000),
            "#".repeat(3_000) + "@".repeat(3_000),
            "#a".repeat(2_000),
            "a_".repeat(3_000) + "#" + "a_".repeat(3_000),
            "@".repeat(100) + "a." + "http://".repeat(300),
            "& &amp &amp;&amp;lt; &#39;&quot;&",
            ":( :) :".repeat(800),
            "good ".repeat(400),
            "good, ".repeat(400),
            "and so it goes and ".repeat(100),
            "x\u0000y\u0001z <b>bold</b> <!-- --> ]]>",
            "‘’“”«»…–—",
            "f*".repeat(2_000),
            "I\ni\nI\n\n\n\ni\n" + "\n".repeat(3_000),
            "\u1100\u1161\u11a8".repeat(500),
            "𝗕𝗿𝗲𝗮𝗸𝗶𝗻𝗴 ｎｅｗｓ ﷽ ".repeat(100),
            "１２３ ٣٤٥ ⅷ ½ ².".repeat(50),
            "www.".repeat(1_000),
            "İIıi ẞß ŉ ΐ".repeat(100),
            "𐍈𝄞 good 𐐷𐐷#𐐷 @𐐷",
            "\ud835".repeat(1_000) + "\udc00".repeat(1_000));

    private HostileText() {}
}
