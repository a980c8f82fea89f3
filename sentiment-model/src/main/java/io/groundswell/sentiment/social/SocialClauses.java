// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import io.groundswell.sentiment.Scoring.Clause;
import io.groundswell.sentiment.Scoring.Polarity;
import io.groundswell.sentiment.Scoring.Sentence;
import io.groundswell.sentiment.Scoring.Token;
import io.groundswell.sentiment.social.PostTokens.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentences and clauses of a post without a parser: a sentence ends behind . ! ? or a line break; a clause behind ; : or a
 * dash, and before a word that turns or goes on ("but", "although", "because"…). Each clause is scored as a post of its
 * own, a post of one clause by its own score.
 */
final class SocialClauses {

    private static final WordSet TURNS = WordSet.of(
            "but", "although", "though", "however", "because", "while", "whereas", "yet", "unless", "except");
    // More are no post that a person wrote; the rest of the text belongs to the last one.
    private static final int MOST_CLAUSES = 200;

    private SocialClauses() {}

    /** Ranges of tokens, by where they end. */
    private record Cut(int token, boolean sentence) {}

    /**
     * @param text that {@code reader} has read last
     * @param whole its probabilities
     */
    static List<Sentence> of(String text, Polarity whole, SocialReader reader) {
        var read = reader.tokens();
        List<Cut> cuts = cuts(text, read, reader);
        List<Token> tokens = new ArrayList<>(read.count());
        for (int token = 0; token < read.count(); token++) {
            String word = read.foldedText(token);
            tokens.add(new Token(read.begin(token), read.end(token), word, word));
        }
        List<Sentence> sentences = new ArrayList<>();
        List<Clause> clauses = new ArrayList<>();
        int sentenceStart = 0;
        int clauseStart = 0;
        for (Cut cut : cuts) {
            int begin = tokens.get(clauseStart).begin();
            int end = tokens.get(cut.token() - 1).end();
            var polarity = cuts.size() == 1 ? whole : reader.polarity(text.substring(begin, end));
            clauses.add(new Clause(begin, end, SocialModel.score(polarity), polarity.label()));
            clauseStart = cut.token();
            if (cut.sentence()) {
                sentences.add(sentence(text, clauses, tokens.subList(sentenceStart, cut.token()), whole, cuts, reader));
                clauses.clear();
                sentenceStart = cut.token();
            }
        }
        return sentences;
    }

    private static Sentence sentence(
            String text,
            List<Clause> clauses,
            List<Token> tokens,
            Polarity whole,
            List<Cut> cuts,
            SocialReader reader) {
        int begin = clauses.get(0).begin();
        int end = clauses.get(clauses.size() - 1).end();
        if (clauses.size() == 1) {
            return new Sentence(
                    begin, end, clauses.get(0).score(), clauses.get(0).label(), null, clauses, tokens);
        }
        boolean only = cuts.stream().filter(Cut::sentence).count() == 1;
        var polarity = only ? whole : reader.polarity(text.substring(begin, end));
        return new Sentence(begin, end, SocialModel.score(polarity), polarity.label(), null, clauses, tokens);
    }

    /** The last one ends the last sentence; each but the last has a word before and behind it. */
    private static List<Cut> cuts(String text, PostTokens tokens, SocialReader reader) {
        List<Cut> cuts = new ArrayList<>();
        boolean word = false;
        for (int token = 0; token < tokens.count() && cuts.size() < MOST_CLAUSES; token++) {
            boolean turn = tokens.kind(token) == Kind.WORD && TURNS.contains(tokens.hash(token));
            boolean line = token > 0 && hasLineBreak(text, tokens.end(token - 1), tokens.begin(token));
            if (word && (turn || line)) {
                cuts.add(new Cut(token, line));
                word = false;
            }
            word |= reader.isWord(token) && !turn;
            if (word && tokens.kind(token) == Kind.PUNCTUATION && !isMarkNext(tokens, token)) {
                char mark = tokens.folded(tokens.foldedBegin(token));
                boolean sentence = mark == '.' || mark == '!' || mark == '?' || mark == '\u203d';
                if (sentence || mark == ';' || mark == ':') {
                    cuts.add(new Cut(token + 1, sentence));
                    word = false;
                }
            }
        }
        if (!cuts.isEmpty() && !word) {
            // What is left has no word of its own, and goes to the last clause.
            cuts.remove(cuts.size() - 1);
        }
        cuts.add(new Cut(tokens.count(), true));
        return cuts;
    }

    private static boolean isMarkNext(PostTokens tokens, int token) {
        return token + 1 < tokens.count()
                && tokens.kind(token + 1) == Kind.PUNCTUATION
                && tokens.end(token) == tokens.begin(token + 1);
    }

    private static boolean hasLineBreak(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) == '\n') {
                return true;
            }
        }
        return false;
    }
}
