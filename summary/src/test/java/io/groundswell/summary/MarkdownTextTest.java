// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.summary;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MarkdownTextTest {

    @Test
    void makesMarkupShowAsItWasWritten() {
        assertThat(MarkdownText.escaped("**bold** _it_ [a](javascript:b) `c` \\ ~~d~~ a|b"))
                .isEqualTo("\\*\\*bold\\*\\* \\_it\\_ \\[a\\](javascript:b) \\`c\\` \\\\ \\~\\~d\\~\\~ a\\|b");
    }

    @Test
    void makesHtmlShowAsItWasWritten() {
        assertThat(MarkdownText.escaped("<script>alert(1)</script> &lt;"))
                .isEqualTo("&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;");
    }

    @Property
    void neverLeavesAnOpeningBracketOrTag(@ForAll String text) {
        String escaped = MarkdownText.line(text);

        assertThat(escaped).doesNotContain("<", ">", "\n", "\r");
        assertThat(escaped.replaceAll("\\\\.", "")).doesNotContainPattern("[\\\\`*_\\[\\]|~$]");
    }
}
