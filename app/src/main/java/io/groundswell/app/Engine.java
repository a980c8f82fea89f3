// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** What reads the texts. */
enum Engine {
    /** CoreNLP alone: five classes of each phrase, calibrated to posts. */
    CORENLP,
    /** The same from CoreNLP's own classes and models, which the program does not carry: slow, and what the other equals. */
    CORENLP_REFERENCE,
    /** The model made for social posts alone: starts in a few seconds, and is the fastest. */
    SOCIAL,
    /** The social model for score, polarity and label; CoreNLP for the five classes and the clauses. */
    BOTH;

    /** As it is written on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean readsWithSocialModel() {
        return this == SOCIAL || this == BOTH;
    }

    /** @throws TypeConversionException when it is none of the words */
    static Engine of(String word) {
        return Arrays.stream(values())
                .filter(engine -> engine.word().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("expected one of "
                        + Arrays.stream(values()).map(Engine::word).collect(Collectors.joining(", ")) + " but was '"
                        + word + "'"));
    }

    /** For the shell's completion. */
    static final class Words extends ArrayList<String> {

        Words() {
            super(Arrays.stream(values()).map(Engine::word).toList());
        }
    }
}
