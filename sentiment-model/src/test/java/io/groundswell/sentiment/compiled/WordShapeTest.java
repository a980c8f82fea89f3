// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.process.WordShapeClassifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordShapeTest {

    private final WordShape shape = new WordShape();

    @Test
    void isThatOfCoreNlp() {
        assertThat(words()).allMatch(this::hasSimpleShapeOfCoreNlp).allMatch(this::hasUnicodeShapeOfCoreNlp);
    }

    @Test
    void knowsTheClassOfEachCharacterOfTheBasicPlane() {
        var characters =
                IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE).mapToObj(c -> String.valueOf((char) c));

        assertThat(characters.filter(c -> !hasUnicodeShapeOfCoreNlp(c))).isEmpty();
    }

    private boolean hasSimpleShapeOfCoreNlp(String word) {
        return shape.simple(word)
                == TextHash.of(WordShapeClassifier.wordShape(word, WordShapeClassifier.WORDSHAPECHRIS2));
    }

    private boolean hasUnicodeShapeOfCoreNlp(String word) {
        return shape.unicode(word)
                == TextHash.of(WordShapeClassifier.wordShape(word, WordShapeClassifier.WORDSHAPECHRIS4));
    }

    @Test
    void isNoneThatIsAskedForWhenTheMiddleHasTooManyClasses() {
        var word = new StringBuilder();
        for (char c = 0x4e00; c < 0x4e00 + WordShape.MAX_CLASSES + 5; c++) {
            word.append(c);
        }

        assertThat(shape.simple(word.toString())).isEqualTo(TextHash.START);
    }

    private static List<String> words() {
        List<String> words = new ArrayList<>();
        TaggerSentences.mixed(200, 3).forEach(words::addAll);
        var random = new Random(4);
        String pieces = "aZ9-.,'|%_ é\u0301中一二第年$£+alpha beta rho";
        for (int i = 0; i < 3_000; i++) {
            var word = new StringBuilder();
            int length = random.nextInt(12);
            while (word.length() < length) {
                int at = random.nextInt(pieces.length());
                word.append(pieces, at, Math.min(pieces.length(), at + 1 + random.nextInt(5)));
            }
            words.add(word.toString());
        }
        return words;
    }
}
