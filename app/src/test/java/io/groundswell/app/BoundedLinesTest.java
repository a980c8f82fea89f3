// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {

    @Test
    void givesEachLineWithoutItsEnd() throws IOException {
        BoundedLines lines = new BoundedLines(new StringReader("one\r\n\ntwo"), 100);

        assertThat(lines.next()).isEqualTo("one");
        assertThat(lines.next()).isEmpty();
        assertThat(lines.next()).isEqualTo("two");
        assertThat(lines.next()).isNull();
    }

    @Test
    void dropsWhatIsBeyondTheBoundAndGoesOnWithTheNextLine() throws IOException {
        BoundedLines lines = new BoundedLines(new StringReader("a".repeat(1_000) + "\nshort\n"), 10);

        assertThat(lines.next()).isEqualTo("a".repeat(10));
        assertThat(lines.next()).isEqualTo("short");
        assertThat(lines.next()).isNull();
    }
}
