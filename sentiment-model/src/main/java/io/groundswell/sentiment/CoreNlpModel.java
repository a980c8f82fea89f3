// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import io.groundswell.sentiment.Scoring.Reason;
import io.groundswell.sentiment.Scoring.Unscored;
import io.groundswell.sentiment.SentimentEngine.Budget;
import io.groundswell.sentiment.SentimentEngine.TextTimeout;
import io.groundswell.sentiment.compiled.CompiledModel;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * CoreNLP's five-class sentiment on social posts: the text is made readable, parsed, each phrase scored, and the
 * result calibrated to what people call negative, neutral and positive. One instance serves any number of threads.
 */
public final class CoreNlpModel implements SentimentModel {

    /** The version of the library, and the revision of everything around it that changes a score. */
    static final String NAME = "corenlp-4.5.10-sr.2";

    private final CoreNlpSettings settings;
    private final LanguageGate languages;
    private final Normalizer normalizer;
    private final SentimentEngine engine;
    private final TreeScoring scoring;

    private CoreNlpModel(
            CoreNlpSettings settings,
            LanguageGate languages,
            Normalizer normalizer,
            SentimentEngine engine,
            TreeScoring scoring) {
        this.settings = settings;
        this.languages = languages;
        this.normalizer = normalizer;
        this.engine = engine;
        this.scoring = scoring;
    }

    /**
     * Loads the compiled models, in less than a second. May be called on any thread.
     *
     * @throws IllegalStateException when the build has not compiled them
     * @throws IllegalArgumentException when a language of the settings is not known to the language detector
     */
    public static CoreNlpModel load(CoreNlpSettings settings) {
        // These take as long as reading the models. Whoever needs one first waits for it.
        var unused = List.of(Background.start(CoreNlpModel::unpack), LanguageDetector.start(settings.languages()));
        var lexicon = Background.start(Lexicon::shipped);
        return of(CompiledModelFile.map(), lexicon.join(), settings);
    }

    /** Has the tables made that CoreNLP's classes make on their first use. */
    private static String unpack() {
        var sentences = new CoreNlpTokens(CoreNlpSettings.DEFAULTS.maxSentenceTokens()).split("It was.", 9);
        return new CoreNlpLemmas().lemma("was", "VBD") + sentences;
    }

    /**
     * Loads CoreNLP's own models and reads with its own classes: the reference for {@link #load}. Takes some seconds and
     * about 700 MB of heap.
     *
     * @throws IllegalStateException when a model is missing from the class path or unreadable
     * @throws IllegalArgumentException when a language of the settings is not known to the language detector
     */
    public static CoreNlpModel loadReference(CoreNlpSettings settings) {
        return of(CoreNlpWeights.load(), settings);
    }

    static CoreNlpModel of(CompiledModel model, Lexicon lexicon, CoreNlpSettings settings) {
        Set<String> words = model.vocabulary();
        var vocabulary = new Vocabulary(words, model::neutral, lexicon);
        var engine = new CoreNlpCompiledEngine(model, vocabulary::translate, settings.maxSentenceTokens());
        return of(engine, words::contains, lexicon, settings);
    }

    static CoreNlpModel of(CoreNlpWeights weights, CoreNlpSettings settings) {
        Set<String> words = weights.sentiment().wordVectors.keySet();
        ToDoubleFunction<String> neutral = word ->
                CoreNlpTrees.ofWord(word, weights.sentiment()).sentiment().neutral();
        var lexicon = Lexicon.shipped();
        var vocabulary = new Vocabulary(words, neutral, lexicon);
        var engine = new CoreNlpEngine(weights, vocabulary::translate, settings.maxSentenceTokens());
        return of(engine, words::contains, lexicon, settings);
    }

    private static CoreNlpModel of(
            SentimentEngine engine, Predicate<String> dictionary, Lexicon lexicon, CoreNlpSettings settings) {
        return new CoreNlpModel(
                settings,
                new LanguageGate(settings.languages(), dictionary),
                Normalizer.standard(dictionary),
                engine,
                new TreeScoring(CoreNlpCalibration.shipped(), lexicon, NAME));
    }

    @Override
    public Scoring score(String text, @Nullable String language) {
        if (text.length() > settings.maxCharacters()) {
            return new Unscored(Reason.TOO_LONG);
        }
        long deadline = System.nanoTime() + settings.timeout().toNanos();
        var normal = normalizer.normalize(text);
        var unreadable = unreadable(normal, language);
        if (unreadable != null) {
            return new Unscored(unreadable);
        }
        try {
            var read = engine.read(normal.text(), new Budget(settings.maxTokens(), deadline));
            if (read == null) {
                return new Unscored(Reason.TOO_LONG);
            }
            return read.isEmpty() ? new Unscored(Reason.EMPTY) : scoring.score(normal, read);
        } catch (TextTimeout timeout) {
            return new Unscored(Reason.TIMEOUT);
        }
    }

    /** What there is to calibrate in a text; null where it would be unscored. */
    @Nullable
    Reading reading(String text, @Nullable String language) {
        var normal = normalizer.normalize(text);
        if (unreadable(normal, language) != null) {
            return null;
        }
        try {
            long deadline = System.nanoTime() + settings.timeout().toNanos();
            var read = engine.read(normal.text(), new Budget(settings.maxTokens(), deadline));
            return read == null || read.isEmpty() ? null : scoring.reading(read);
        } catch (TextTimeout timeout) {
            return null;
        }
    }

    private @Nullable Reason unreadable(MappedText normal, @Nullable String language) {
        if (normal.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Reason.EMPTY;
        }
        return languages.reads(normal.text(), language) ? null : Reason.LANGUAGE;
    }
}
