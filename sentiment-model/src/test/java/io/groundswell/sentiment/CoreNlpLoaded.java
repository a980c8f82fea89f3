// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

/** The models, loaded once for all tests, since that takes seconds. */
final class CoreNlpLoaded {

    static final CoreNlpWeights WEIGHTS = CoreNlpWeights.load();
    static final CoreNlpModel MODEL = of(CoreNlpSettings.DEFAULTS);

    private CoreNlpLoaded() {}

    /** The same models within other bounds. */
    static CoreNlpModel of(CoreNlpSettings settings) {
        return CoreNlpModel.of(WEIGHTS, settings, LanguageGate.detector(settings.languages()));
    }
}
