// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

/** Where CoreNLP's own models are on the class path, if its jars of models are. */
public final class CoreNlpFiles {

    private static final String MODELS = "edu/stanford/nlp/models/";

    /** Parts of speech. */
    public static final String TAGGER = MODELS + "pos-tagger/english-left3words-distsim.tagger";

    /** Shift-reduce parser. */
    public static final String PARSER = MODELS + "srparser/englishSR.ser.gz";

    /** Recursive neural tensor network. */
    public static final String SENTIMENT = MODELS + "sentiment/sentiment.ser.gz";

    private CoreNlpFiles() {}
}
