// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import io.groundswell.sentiment.social.PostTokens.Kind;
import java.util.Arrays;

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
    private static final int WHOLE_PATH = 16;
    private static final int[] CLUSTER_BITS = {4, 6, 10, WHOLE_PATH};
    private static final int COARSE = 8;
    private static final float VADERS_ALPHA = 15;

    private final Lexical lexical;
    private final PostTokens tokens;
    private final int[] counts = new int[8];

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
        for (int token = 0; token < tokens.count(); token++) {
            long word = tokens.hash(token);
            sink.add(Block.WORDS, tokens.has(token, PostTokens.NEGATED) ? Hash.pair(word, NEGATED) : word, 1);
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
        }
    }

    /** The tag without its sign: the word that it may be. */
    private void hashtag(int token, FeatureSink sink) {
        long hash = Hash.START;
        for (int at = tokens.foldedBegin(token) + 1; at < tokens.foldedEnd(token); at++) {
            hash = Hash.next(hash, tokens.folded(at));
        }
        sink.add(Block.WORDS, hash, 1);
    }

    /** Grams run over the folded tokens with a blank before, between and after them. */
    private void characters(FeatureSink sink) {
        int end = tokens.foldedLength();
        for (int from = 0; from + SHORTEST_GRAM <= end; from++) {
            int to = Math.min(end, from + LONGEST_GRAM);
            long hash = Hash.START;
            for (int at = from; at < to; at++) {
                hash = Hash.next(hash, tokens.folded(at));
                if (at - from >= SHORTEST_GRAM - 1) {
                    sink.add(Block.CHARACTERS, hash, 1);
                }
            }
        }
    }

    private void clusters(FeatureSink sink) {
        long first = 0;
        long second = 0;
        for (int token = 0; token < tokens.count(); token++) {
            int path = lexical.cluster(tokens.entry(token));
            int length = 31 - Integer.numberOfLeadingZeros(path | 1);
            if (path != 0) {
                for (int bits : CLUSTER_BITS) {
                    if (bits <= length || bits == WHOLE_PATH) {
                        sink.add(Block.CLUSTERS, Hash.mixed(path >>> Math.max(0, length - bits)), 1);
                    }
                }
            }
            // What is in no cluster is known by its kind.
            long cluster = path == 0 ? -1 - tokens.kind(token).number() : path;
            if (tokens.has(token, PostTokens.NEGATED)) {
                sink.add(Block.CONTEXT, Hash.pair(cluster, NEGATED), 1);
                if (path != 0) {
                    sink.add(Block.CONTEXT, Hash.pair(path >>> Math.max(0, length - COARSE), NEGATED + 1), 1);
                }
            }
            if (token > 1) {
                sink.add(Block.CONTEXT, Hash.pair(Hash.pair(first, second), cluster), 1);
            }
            first = second;
            second = cluster;
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
        int rated = 0;
        for (int token = 0; token < tokens.count(); token++) {
            float valence = lexical.valence(tokens.entry(token));
            Kind kind = tokens.kind(token);
            if (kind == Kind.HASHTAG) {
                valence = tagValence(token);
                tags += valence;
            }
            if (valence != 0) {
                if (tokens.has(token, PostTokens.NEGATED) && kind == Kind.WORD) {
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
        }
        rating(0, squashed(good), sink);
        rating(1, squashed(bad), sink);
        rating(2, squashed(good - bad), sink);
        rating(3, best / 4, sink);
        rating(4, worst / 4, sink);
        rating(5, last / 4, sink);
        rating(6, squashed(faces), sink);
        rating(7, squashed(tags), sink);
        sink.add(Block.LEXICON, 100 + bin(good - bad), 1);
        sink.add(Block.LEXICON, 200 + Math.min(8, rated), 1);
        sink.add(Block.LEXICON, 300 + bin(best) * 20L + bin(worst), 1);
        sink.add(Block.LEXICON, 900 + bin(last), 1);
    }

    private static void rating(int number, float value, FeatureSink sink) {
        if (value != 0) {
            sink.add(Block.LEXICON, number, value);
        }
    }

    private float tagValence(int token) {
        long hash = Hash.START;
        for (int at = tokens.foldedBegin(token) + 1; at < tokens.foldedEnd(token); at++) {
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
        Arrays.fill(counts, 0);
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
