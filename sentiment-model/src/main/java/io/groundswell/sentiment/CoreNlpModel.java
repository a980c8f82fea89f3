// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import com.optimaize.langdetect.LanguageDetector;
import io.groundswell.sentiment.Scoring.Reason;
import io.groundswell.sentiment.Scoring.Unscored;
import io.groundswell.sentiment.SentimentEngine.Budget;
import io.groundswell.sentiment.SentimentEngine.TextTimeout;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
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
     * Loads the models from the class path, which takes some seconds and about 700 MB of heap. May be called on any
     * thread.
     *
     * @throws IllegalStateException when a model is missing or unreadable
     * @throws IllegalArgumentException when a language of the settings is not known to the language detector
     */
    public static CoreNlpModel load(CoreNlpSettings settings) {
        // Everything else is loaded while the parser is.
        var detector = CoreNlpWeights.inBackground(() -> LanguageGate.detector(settings.languages()));
        var emoji = CoreNlpWeights.inBackground(EmojiWords::new);
        var weights = CoreNlpWeights.load();
        try {
            emoji.join();
            return of(weights, settings, detector.join());
        } catch (CompletionException fault) {
            if (fault.getCause() instanceof IllegalArgumentException setting) {
                throw setting;
            }
            throw new IllegalStateException("CoreNLP's models could not be loaded", fault.getCause());
        }
    }

    static CoreNlpModel of(CoreNlpWeights weights, CoreNlpSettings settings, LanguageDetector detector) {
        Predicate<String> dictionary = weights.sentiment().wordVectors.keySet()::contains;
        var lexicon = Lexicon.shipped();
        var vocabulary = new CoreNlpVocabulary(weights.sentiment(), lexicon);
        return new CoreNlpModel(
                settings,
                new LanguageGate(settings.languages(), dictionary, detector),
                Normalizer.standard(dictionary),
                new CoreNlpEngine(weights, vocabulary::translate, settings.maxSentenceTokens()),
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
