// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PhraseIndexTest {

    private static final PhraseIndex<String> INDEX = PhraseIndex.<String>builder()
            .add("trade deal", "trade")
            .add("deal", "deal")
            .add("#peace", "tag")
            .add("peace talks in Genève", "geneva")
            .add("talks", "talks")
            .build();

    @Test
    void findsEachPhraseWhateverItsCaseAndAccents() {
        assertThat(INDEX.find("A TRADE-deal? Peace talks in Geneve!"))
                .containsExactly("trade", "deal", "talks", "geneva");
    }

    @Test
    void findsOnlyWholeWordsInSequence() {
        assertThat(INDEX.find("tradedeal dealing; peace in talks-show trade")).containsExactly("talks");
    }

    @Test
    void findsAHashtagByItsSignAlone() {
        assertThat(INDEX.find("#Peace")).containsExactly("tag");
        assertThat(INDEX.find("peace #talks #deal")).isEmpty();
    }

    @Test
    void findsNothingWhenEmpty() {
        assertThat(PhraseIndex.builder().build().find("anything")).isEmpty();
    }

    @Test
    void refusesAPhraseWithoutWords() {
        assertThatThrownBy(() -> PhraseIndex.<String>builder().add(" ?! ", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a phrase must hold a word: was ' ?! '");
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of("a", "b", "c").list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<List<String>>> phrases() {
        return Arbitraries.of("a", "b", "c")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .list()
                .ofMaxSize(8);
    }

    @Property
    void equalsLookingForEachPhraseInTurn(
            @ForAll("phrases") List<List<String>> phrases, @ForAll("words") List<String> text) {
        PhraseIndex.Builder<List<String>> builder = PhraseIndex.builder();
        phrases.forEach(phrase -> builder.add(String.join(" ", phrase), phrase));
        Set<List<String>> expected = new HashSet<>(phrases);
        expected.removeIf(phrase -> Collections.indexOfSubList(text, phrase) < 0);

        assertThat(builder.build().find(String.join(" ", text))).isEqualTo(expected);
    }
}
