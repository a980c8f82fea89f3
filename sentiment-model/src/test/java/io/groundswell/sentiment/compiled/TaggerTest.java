// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import static io.groundswell.sentiment.compiled.TaggerBesideCoreNlp.TAGGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TaggerTest {

    private final TaggerScratch scratch = new TaggerScratch();
    private final byte[] tags = new byte[1_000];

    @Test
    void tagsWhatPeopleWriteAsCoreNlpDoes() {
        for (String text : TaggerSentences.OWN) {
            assertTagged(TaggerBesideCoreNlp.words(text));
        }
    }

    @Test
    void tagsWhatNobodyShouldWriteAsCoreNlpDoes() {
        TaggerSentences.HOSTILE.forEach(this::assertTagged);
    }

    @Test
    void tagsMixturesAsCoreNlpDoes() {
        TaggerSentences.mixed(120, 6).forEach(this::assertTagged);
    }

    @Test
    void tagsALongSentenceAsCoreNlpDoes() {
        List<String> words = new ArrayList<>();
        TaggerSentences.mixed(40, 7).forEach(words::addAll);

        assertTagged(words.subList(0, 500));
    }

    @Test
    void isCertainOfAlmostEverySentence() {
        var fast = new FastDecoding(TAGGER.tables());
        int certain = 0;
        var sentences = TaggerSentences.mixed(250, 8);

        for (List<String> words : sentences) {
            TAGGER.look(words, words.size(), scratch);
            certain += fast.decode(scratch, words.size() + 1, tags) ? 1 : 0;
        }

        assertThat(certain).isGreaterThan(245);
    }

    @Test
    void decodesExactlyToTheSameTags() {
        var exact = new ExactDecoding(TAGGER.tables());
        for (List<String> words : TaggerSentences.mixed(40, 9)) {
            TAGGER.look(words, words.size(), scratch);

            exact.decode(scratch, words.size() + 1, tags);

            assertThat(TaggerBesideCoreNlp.names(tags, words.size()))
                    .as("%s", words)
                    .isEqualTo(TaggerBesideCoreNlp.expected(words));
        }
    }

    @Test
    void leavesSentencesThatAreTooLongToBeSureOfToTheExactWay() {
        List<String> words = Collections.nCopies(FastDecoding.LONGEST, "good");
        byte[] long1 = new byte[words.size()];
        var fast = new FastDecoding(TAGGER.tables());

        TAGGER.look(words, words.size(), scratch);
        boolean certain = fast.decode(scratch, words.size() + 1, long1);
        TAGGER.tag(words, words.size(), long1, scratch);

        assertThat(certain).isFalse();
        assertThat(long1).doesNotContain((byte) -1);
    }

    @Test
    void servesThreadsThatEachBringAScratch() {
        var sentences = TaggerSentences.mixed(60, 10);
        var expected = tagged(sentences);

        var futures = List.of(
                CompletableFuture.supplyAsync(() -> tagged(sentences)),
                CompletableFuture.supplyAsync(() -> tagged(sentences)));

        assertThat(futures).allSatisfy(future -> assertThat(future.join()).isEqualTo(expected));
    }

    @Test
    void namesTags() {
        assertThat(TAGGER.tagCount()).isEqualTo(50);
        assertThat(TAGGER.tagName(0)).isEqualTo("DT");
    }

    private static List<List<String>> tagged(List<List<String>> sentences) {
        var own = new TaggerScratch();
        byte[] tags = new byte[1_000];
        return sentences.stream()
                .map(words -> {
                    TAGGER.tag(words, words.size(), tags, own);
                    return TaggerBesideCoreNlp.names(tags, words.size());
                })
                .toList();
    }

    private void assertTagged(List<String> words) {
        TAGGER.tag(words, words.size(), tags, scratch);

        assertThat(TaggerBesideCoreNlp.names(tags, words.size()))
                .as("%s", words)
                .isEqualTo(TaggerBesideCoreNlp.expected(words));
    }
}
