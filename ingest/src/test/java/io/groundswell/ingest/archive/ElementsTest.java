// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.events.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ElementsTest {

    @Property(tries = 300)
    void givesTheElementsThatAParserGives(@ForAll @Size(max = 8) List<@StringLength(max = 40) String> texts)
            throws IOException {
        List<Object> expected = new ArrayList<>();
        for (String text : texts) {
            expected.add(Map.of("text", text.replaceAll("\\p{Cs}", "?"), "list", List.of("]", 1, "}{")));
        }
        String json = "window.YTD.tweets.part0 = "
                + Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(expected);

        assertThat(read(json, 10_000).stream()
                        .map(element -> (Object) Json.MAPPER.readValue(element, Map.class))
                        .toList())
                .isEqualTo(expected);
    }

    @Test
    void passesOverWhatIsTooLongAndGoesOnBehindIt() throws IOException {
        assertThat(read("[\"aaaa\", \"aaaaa\", 7]", 6)).containsExactly("\"aaaa\"", "(too long)", "7");
    }

    @Test
    void tellsTheLineOnWhichAnElementBegins() throws IOException {
        Elements elements = new Elements(new ByteArrayInputStream("x = [\n {},\n\n {\n}\n]".getBytes(UTF_8)), 100);

        elements.next();
        long first = elements.line();
        elements.next();

        assertThat(first).isEqualTo(2);
        assertThat(elements.line()).isEqualTo(4);
        assertThat(elements.next()).isFalse();
    }

    @Test
    void holdsNothingInAnEmptyListOrWithoutOne() throws IOException {
        assertThat(read("[ ]", 10)).isEmpty();
        assertThat(read("nothing", 10)).isEmpty();
    }

    @Test
    void saysThatAListWasCut() {
        assertThatThrownBy(() -> read("[{\"a\":1},{\"b\"", 100))
                .isInstanceOf(IOException.class)
                .hasMessage("its list is not closed");
    }

    private static List<String> read(String text, int limit) throws IOException {
        Elements elements = new Elements(new ByteArrayInputStream(text.getBytes(UTF_8)), limit);
        List<String> read = new ArrayList<>();
        while (elements.next()) {
            read.add(elements.isTooLong() ? "(too long)" : new String(elements.bytes(), UTF_8));
        }
        return read;
    }
}
