// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    private final Links links = new Links();

    @BeforeEach
    void addALink() {
        links.add("https://www.example.org/news/", "news");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/news",
                "HTTPS://WWW.Example.ORG/News",
                "read (https://example.org/news/1/2) now",
                "example.org/news?page=2",
                "example.org/news#top",
                "“example.org/news”.",
                "so: example.org/news, then"
            })
    void findsALinkHoweverItIsWritten(String text) {
        assertThat(links.find(text)).containsExactly("news");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org/newsletter",
                "example.org",
                "example.org/old/news",
                "notexample.org/news",
                "news.example.org/news",
                "no link at all",
                ""
            })
    void doesNotFindWhatOnlyLooksAlike(String text) {
        assertThat(links.find(text)).isEmpty();
    }

    @Test
    void doesNotSearchATokenThatIsTooLongToBeALink() {
        String slashes = "example.org/news" + "/".repeat(1_000_000);

        assertThat(links.find(slashes)).isEmpty();
    }
}
