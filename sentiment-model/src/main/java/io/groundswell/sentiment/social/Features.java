// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import io.groundswell.sentiment.social.PostTokens.Kind;

/**
 * The features of a post, as one list from top to bottom. Some four hundred for a post, in one pass over its tokens and
 * one over its characters, without garbage. Keeps the tokens of the post between calls, so not thread-safe.
 */
final class Features {

    private static final long NEGATED = 0x4e4f54;
    private static final long LAST = 0x4c415354;
    private static final long FIRST = 0x46495253;
    private static final int SHORTEST_GRAM = 3;
    private static final int LONGEST_GRAM = 5;
    private static final int[] CLUSTER_BITS = {4, 6, 10, 16};
    private static final float VADERS_ALPHA = 15;

    private final Lexical lexical;
    private final PostTokens tokens;

    Features(Lexical lexical) {
        this.lexical = lexical;
        this.tokens = new PostTokens(lexical);
    }

    /** The tokens of the post that was read last. */
    PostTokens tokens() {
        return tokens;
    }

    /** Reads a post, and gives its features block by block. */
    void extract(String post, FeatureSink sink) {
        tokens.read(post);
        words(sink);
        characters(sink);
        clusters(sink);
        lexicon(sink);
        surface(sink);
    }

    private void words(FeatureSink sink) {
        long before = Hash.START;
        long pair = Hash.START;
        int negated = 0;
        for (int token = 0; token < tokens.count(); token++) {
            long word = tokens.hash(token);
            sink.add(Block.WORDS, negated > 0 ? Hash.pair(word, NEGATED) : word, 1);
            if (token > 0) {
                sink.add(Block.WORDS, Hash.pair(before, word), 1);
            }
            if (token > 1) {
                sink.add(Block.WORDS, Hash.pair(pair, word), 1);
            }
            if (tokens.kind(token) == Kind.HASHTAG) {
                hashtag(token, sink);
            }
            pair = Hash.pair(before, word);
            before = word;
            negated = Negation.next(negated, tokens, token);
        }
    }

    /** The tag without its sign: the word that it may be. */
    private void hashtag(int token, FeatureSink sink) {
        long hash = Hash.START;
        for (int at = tokens.foldedBegin(token) + 1; at < tokens.foldedBegin(token + 1); at++) {
            hash = Hash.next(hash, tokens.folded(at));
        }
        sink.add(Block.WORDS, hash, 1);
    }

    /** Grams run over the folded tokens with a blank before, between and after them. */
    private void characters(FeatureSink sink) {
        int last = tokens.count() - 1;
        for (int token = 0; token <= last; token++) {
            for (int at = tokens.foldedBegin(token) - 1; at < tokens.foldedBegin(token + 1); at++) {
                gramsFrom(token, at, last, sink);
            }
        }
    }

    private void gramsFrom(int first, int from, int last, FeatureSink sink) {
        long hash = Hash.START;
        int token = first;
        int at = from;
        for (int length = 1; length <= LONGEST_GRAM; length++) {
            char c;
            if (at < tokens.foldedBegin(token)) {
                c = ' ';
            } else if (at < tokens.foldedBegin(token + 1)) {
                c = tokens.folded(at);
            } else if (token < last) {
                token++;
                c = ' ';
                at = tokens.foldedBegin(token) - 1;
            } else if (at == tokens.foldedBegin(token + 1)) {
                c = ' ';
            } else {
                return;
            }
            at++;
            hash = Hash.next(hash, c);
            if (length >= SHORTEST_GRAM) {
                sink.add(Block.CHARACTERS, hash, 1);
            }
        }
    }

    private void clusters(FeatureSink sink) {
        for (int token = 0; token < tokens.count(); token++) {
            int path = lexical.cluster(tokens.entry(token));
            int length = 31 - Integer.numberOfLeadingZeros(path | 1);
            for (int bits : CLUSTER_BITS) {
                if (path != 0 && (bits <= length || bits == 16)) {
                    int prefix = path >>> Math.max(0, length - bits);
                    sink.add(Block.CLUSTERS, Hash.mixed(prefix), 1);
                }
            }
        }
    }

    private void lexicon(FeatureSink sink) {
        float good = 0;
        float bad = 0;
        float best = 0;
        float worst = 0;
        float last = 0;
        float faces = 0;
        float tags = 0;
        int negated = 0;
        int rated = 0;
        for (int token = 0; token < tokens.count(); token++) {
            float valence = lexical.valence(tokens.entry(token));
            Kind kind = tokens.kind(token);
            if (kind == Kind.HASHTAG) {
                valence = tagValence(token);
                tags += valence;
            }
            if (valence != 0) {
                if (negated > 0 && kind == Kind.WORD) {
                    valence *= -0.5f;
                }
                if (tokens.has(token, PostTokens.SHOUTED)) {
                    valence *= 1.3f;
                }
                if (kind == Kind.EMOTICON || kind == Kind.EMOJI) {
                    faces += valence;
                }
                good += Math.max(0, valence);
                bad += Math.max(0, -valence);
                best = Math.max(best, valence);
                worst = Math.min(worst, valence);
                last = valence;
                rated++;
            }
            negated = Negation.next(negated, tokens, token);
        }
        float[] values = {
            squashed(good),
            squashed(bad),
            squashed(good - bad),
            best / 4,
            worst / 4,
            last / 4,
            squashed(faces),
            squashed(tags)
        };
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0) {
                sink.add(Block.LEXICON, i, values[i]);
            }
        }
        sink.add(Block.LEXICON, 100 + bin(good - bad), 1);
        sink.add(Block.LEXICON, 200 + Math.min(8, rated), 1);
        sink.add(Block.LEXICON, 300 + bin(best) * 20L + bin(worst), 1);
        sink.add(Block.LEXICON, 900 + bin(last), 1);
    }

    private float tagValence(int token) {
        long hash = Hash.START;
        for (int at = tokens.foldedBegin(token) + 1; at < tokens.foldedBegin(token + 1); at++) {
            hash = Hash.next(hash, tokens.folded(at));
        }
        return lexical.valence(lexical.entry(hash));
    }

    /** As VADER's compound score: x / √(x² + 15). */
    private static float squashed(float sum) {
        return sum / (float) Math.sqrt(sum * sum + VADERS_ALPHA);
    }

    private static int bin(float valence) {
        return Math.max(0, Math.min(18, 9 + Math.round(valence)));
    }

    private void surface(FeatureSink sink) {
        int[] counts = new int[8];
        boolean exclaims = false;
        boolean asks = false;
        for (int token = 0; token < tokens.count(); token++) {
            Kind kind = tokens.kind(token);
            counts[0] += tokens.has(token, PostTokens.SHOUTED) ? 1 : 0;
            counts[1] += tokens.has(token, PostTokens.ELONGATED) ? 1 : 0;
            counts[2] += kind == Kind.HASHTAG ? 1 : 0;
            counts[3] += kind == Kind.MENTION ? 1 : 0;
            counts[4] += kind == Kind.LINK ? 1 : 0;
            counts[5] += kind == Kind.NUMBER ? 1 : 0;
            counts[6] += tokens.has(token, PostTokens.CAPITALISED) ? 1 : 0;
            counts[7] += tokens.has(token, PostTokens.REPEATED) ? 1 : 0;
            if (kind == Kind.PUNCTUATION) {
                char mark = tokens.folded(tokens.foldedBegin(token));
                exclaims |= mark == '!' || mark == '\u203d';
                asks |= mark == '?' || mark == '\u203d';
            }
        }
        for (int i = 0; i < counts.length; i++) {
            sink.add(Block.SURFACE, 1000 + i * 10L + Math.min(6, counts[i]), 1);
        }
        sink.add(Block.SURFACE, 2000 + Math.min(12, tokens.count() / 3), 1);
        sink.add(Block.SURFACE, 2100 + (exclaims ? 1 : 0) + (asks ? 2 : 0), 1);
        for (int back = 1; back <= 2 && back <= tokens.count(); back++) {
            int token = tokens.count() - back;
            sink.add(Block.SURFACE, Hash.pair(LAST + back, tokens.hash(token)), 1);
            sink.add(Block.SURFACE, 2200 + back * 10L + tokens.kind(token).number(), 1);
        }
        if (tokens.count() > 0) {
            sink.add(Block.SURFACE, Hash.pair(FIRST, tokens.hash(0)), 1);
        }
    }
}
