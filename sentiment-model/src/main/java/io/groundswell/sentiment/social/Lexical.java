// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * What is known of words before any training: how people rated them (the VADER lexicon and our own judgements) and which
 * cluster they belong to (Brown clusters of 56 million English tweets, Owoputi et al. 2013, "Improved Part-of-Speech
 * Tagging for Online Conversational Text with Word Clusters"). Words are known by their hash, so that looking one up makes
 * no garbage. Immutable and thread-safe.
 */
final class Lexical {

    private static final String RESOURCE = "lexical.bin";
    private static final int MAGIC = 0x47534c31;
    private static final float STEPS = 25;
    private static final int LONGEST_EMOTICON = 6;
    private static final String FACES = ":;=<>8xXdDpPoO0^-_('{[)T*/\\%|}@q$";

    private final WordSet words;
    private final byte[] valences;
    private final int[] clusters;
    private final byte[] frequencies;
    private final WordSet emoticons;

    /**
     * All by word, in the order of {@code words}.
     *
     * @param words hashes, none twice
     * @param valences from −5 to 5 in steps of 1/25
     * @param clusters paths of 4 to 16 bits behind a leading 1; 0 for none
     * @param frequencies binary logarithm of how often the word was counted
     * @param emoticons hashes
     */
    @SuppressWarnings("ArrayRecordComponent") // columns, handed over and never compared
    record Entries(long[] words, byte[] valences, int[] clusters, byte[] frequencies, long[] emoticons) {}

    private Lexical(Entries entries) {
        words = WordSet.ofHashes(entries.words());
        valences = new byte[words.places()];
        clusters = new int[words.places()];
        frequencies = new byte[words.places()];
        emoticons = WordSet.ofHashes(entries.emoticons());
        for (int i = 0; i < entries.words().length; i++) {
            int at = words.find(entries.words()[i]);
            valences[at] = entries.valences()[i];
            clusters[at] = entries.clusters()[i];
            frequencies[at] = entries.frequencies()[i];
        }
    }

    static Lexical of(Entries entries) {
        return new Lexical(entries);
    }

    /** @throws IllegalStateException when it is missing from the class path or is not what it should be */
    static Lexical shipped() {
        try (InputStream in = Lexical.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("missing from the class path: " + RESOURCE);
            }
            return of(read(in));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static Entries read(InputStream stream) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
        if (in.readInt() != MAGIC) {
            throw new IllegalStateException("not a table of words");
        }
        int words = in.readInt();
        int faces = in.readInt();
        var entries = new Entries(new long[words], new byte[words], new int[words], new byte[words], new long[faces]);
        for (int i = 0; i < words; i++) {
            entries.words()[i] = in.readLong();
            entries.valences()[i] = in.readByte();
            entries.clusters()[i] = in.readInt();
            entries.frequencies()[i] = in.readByte();
        }
        for (int i = 0; i < faces; i++) {
            entries.emoticons()[i] = in.readLong();
        }
        return entries;
    }

    static void write(Entries entries, OutputStream stream) throws IOException {
        var out = new DataOutputStream(stream);
        out.writeInt(MAGIC);
        out.writeInt(entries.words().length);
        out.writeInt(entries.emoticons().length);
        for (int i = 0; i < entries.words().length; i++) {
            out.writeLong(entries.words()[i]);
            out.writeByte(entries.valences()[i]);
            out.writeInt(entries.clusters()[i]);
            out.writeByte(entries.frequencies()[i]);
        }
        for (long emoticon : entries.emoticons()) {
            out.writeLong(emoticon);
        }
        out.flush();
    }

    static byte packedValence(double valence) {
        return (byte) Math.max(-127, Math.min(127, Math.round(valence * STEPS)));
    }

    /** Where a word is kept; negative when it is not known. */
    int entry(long word) {
        return words.find(word);
    }

    /** From −4 to 4; 0 for a word that nobody rated. */
    float valence(int entry) {
        return entry < 0 ? 0 : valences[entry] / STEPS;
    }

    /** The path to its cluster behind a leading 1; 0 when it has none. */
    int cluster(int entry) {
        return entry < 0 ? 0 : clusters[entry];
    }

    /** Binary logarithm of how often it was counted in 56 million tweets; 0 for less than 40 times. */
    int frequency(int entry) {
        return entry < 0 ? 0 : frequencies[entry];
    }

    /** Where the longest emoticon that begins at {@code at} ends; {@code at} when none begins there. */
    int emoticonEnd(String text, int at) {
        char first = text.charAt(at);
        if (FACES.indexOf(first) < 0 || (Character.isLetterOrDigit(first) && !isFree(text, at - 1))) {
            return at;
        }
        long hash = Hash.START;
        int found = at;
        int limit = Math.min(text.length(), at + LONGEST_EMOTICON);
        for (int end = at; end < limit; ) {
            char c = text.charAt(end++);
            hash = Hash.next(hash, c);
            if (end - at > 1 && emoticons.contains(hash) && (!Character.isLetterOrDigit(c) || isFree(text, end))) {
                found = end;
            }
        }
        return found;
    }

    /** Whether no letter or digit stands there. */
    private static boolean isFree(String text, int at) {
        return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }
}
