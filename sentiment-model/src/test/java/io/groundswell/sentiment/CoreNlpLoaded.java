// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import edu.stanford.nlp.parser.common.ParserGrammar;
import io.groundswell.sentiment.compiled.CompiledModel;
import java.nio.file.Path;

/** The models, loaded once for all tests. */
public final class CoreNlpLoaded {

    /** The file that the build has compiled. */
    public static final Path FILE = CompiledModelFile.path();

    static final CompiledModel COMPILED = CompiledModelFile.map();
    static final CoreNlpModel MODEL = of(CoreNlpSettings.DEFAULTS);

    private CoreNlpLoaded() {}

    /** The same models within other bounds. */
    static CoreNlpModel of(CoreNlpSettings settings) {
        return CoreNlpModel.of(COMPILED, Lexicon.shipped(), settings);
    }

    /** CoreNLP's own parser. */
    public static ParserGrammar parser() {
        return Reference.WEIGHTS.parser();
    }

    /** CoreNLP's own, which take some seconds. */
    static final class Reference {

        static final CoreNlpWeights WEIGHTS = CoreNlpWeights.load();

        private Reference() {}
    }
}
