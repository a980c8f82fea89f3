// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import io.groundswell.sentiment.compiled.CompiledModel;

/** The models, loaded once for all tests. */
final class CoreNlpLoaded {

    static final CompiledModel COMPILED = CompiledModelFile.map();
    static final CoreNlpModel MODEL = of(CoreNlpSettings.DEFAULTS);

    private CoreNlpLoaded() {}

    /** The same models within other bounds. */
    static CoreNlpModel of(CoreNlpSettings settings) {
        return CoreNlpModel.of(COMPILED, settings);
    }

    /** CoreNLP's own, which take some seconds. */
    static final class Reference {

        static final CoreNlpWeights WEIGHTS = CoreNlpWeights.load();

        private Reference() {}
    }
}
