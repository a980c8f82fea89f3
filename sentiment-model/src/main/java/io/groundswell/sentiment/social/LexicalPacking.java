// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import io.groundswell.sentiment.WordTable;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Run by the build: packs the lexical resources, as their authors published them, into one compact table. */
final class LexicalPacking {

    private static final int LONGEST_EMOTICON = 6;

    private final Map<Long, Entry> entries = new TreeMap<>();
    private final TreeSet<Long> emoticons = new TreeSet<>();
    // Knows no words, and so takes a word apart as it will be taken apart in posts.
    private final PostTokens tokens = new PostTokens(
            Lexical.of(new Lexical.Entries(new long[0], new byte[0], new int[0], new byte[0], new long[0])));

    private static final class Entry {
        private double valence;
        private int cluster;
        private long count;
    }

    private LexicalPacking() {}

    /** Arguments: the lexicon of VADER, the Brown clusters, the file to write. */
    public static void main(String[] files) throws IOException {
        var packing = new LexicalPacking();
        packing.clusters(Path.of(files[1]));
        Map<String, Double> ratings = packing.ratings(Path.of(files[0]));
        packing.ownTables(ratings);
        try (var out = new BufferedOutputStream(Files.newOutputStream(Path.of(files[2])))) {
            Lexical.write(packing.packed(), out);
        }
    }

    /** Lines of path, word and count, parted by tabs. Of words that fold to the same, the most frequent one counts. */
    private void clusters(Path file) throws IOException {
        try (var lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split("\t", -1);
                Entry entry = entry(parts[1]);
                long count = Long.parseLong(parts[2]);
                if (entry != null && count > entry.count) {
                    entry.count = count;
                    entry.cluster = Integer.parseInt("1" + parts[0], 2);
                }
            }
        }
    }

    private Map<String, Double> ratings(Path file) throws IOException {
        Map<String, Double> ratings = new HashMap<>();
        // A few of its entries are no valid UTF-8, and match nothing.
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1)) {
            String[] parts = line.split("\t", -1);
            if (parts.length > 1) {
                ratings.put(parts[0], Double.parseDouble(parts[1]));
                rate(parts[0], Double.parseDouble(parts[1]));
            }
        }
        return ratings;
    }

    private void ownTables(Map<String, Double> ratings) {
        WordTable.load("judgements.tsv").forEach((word, valence) -> rate(word, Double.parseDouble(valence)));
        for (String table : List.of("emoji.tsv", "emoticons.tsv")) {
            WordTable.load(table).forEach((sign, meaning) -> rate(sign, ratings.getOrDefault(meaning, 0.0)));
        }
    }

    private void rate(String word, double valence) {
        boolean face = word.length() <= LONGEST_EMOTICON
                && word.chars().allMatch(c -> c > ' ' && c < 0x80)
                && !word.chars().allMatch(Character::isLetterOrDigit);
        if (face) {
            long hash = Hash.of(word);
            emoticons.add(hash);
            entries.computeIfAbsent(hash, none -> new Entry()).valence = valence;
        } else {
            Entry entry = entry(word);
            if (entry != null) {
                entry.valence = valence;
            }
        }
    }

    /** Null for what is more than one token. */
    private @org.jspecify.annotations.Nullable Entry entry(String word) {
        tokens.read(word);
        return tokens.count() == 1 ? entries.computeIfAbsent(tokens.hash(0), none -> new Entry()) : null;
    }

    private Lexical.Entries packed() {
        List<Map.Entry<Long, Entry>> all = new ArrayList<>(entries.entrySet());
        var packed = new Lexical.Entries(
                new long[all.size()],
                new byte[all.size()],
                new int[all.size()],
                new byte[all.size()],
                emoticons.stream().mapToLong(Long::longValue).toArray());
        for (int i = 0; i < all.size(); i++) {
            Entry entry = all.get(i).getValue();
            packed.words()[i] = all.get(i).getKey();
            packed.valences()[i] = Lexical.packedValence(entry.valence);
            packed.clusters()[i] = entry.cluster;
            packed.frequencies()[i] = (byte) (64 - Long.numberOfLeadingZeros(entry.count));
        }
        return packed;
    }
}
