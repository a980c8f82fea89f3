// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.social;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Posts and what people called them.
 *
 * @param ids of the posts
 * @param labels from 0; of polarity 0 negative, 1 neutral, 2 positive
 * @param texts as published
 */
public record LabelledPosts(List<String> ids, List<Integer> labels, List<String> texts) {

    private static final int MOST_LABELS = 100;

    /** @throws IllegalArgumentException when the lists are of different lengths */
    public LabelledPosts {
        ids = List.copyOf(ids);
        labels = List.copyOf(labels);
        texts = List.copyOf(texts);
        if (ids.size() != labels.size() || ids.size() != texts.size()) {
            throw new IllegalArgumentException("ids, labels and texts must be equally many: were " + ids.size() + ", "
                    + labels.size() + ", " + texts.size());
        }
    }

    /**
     * Reads lines of id, label and text, parted by tabs. Bytes that are no valid UTF-8 become replacement characters.
     *
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException naming file and line of the first that is not of this form
     */
    public static LabelledPosts read(Path file) throws IOException {
        List<String> ids = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        try (var lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
                String[] parts = line.split("\t", 3);
                int label = parts.length < 3 ? -1 : label(parts[1]);
                if (label < 0) {
                    throw new IllegalArgumentException(file + ":" + number
                            + ": a line must be id, label (a number from 0) and text, parted by tabs");
                }
                ids.add(parts[0]);
                labels.add(label);
                texts.add(parts[2]);
            }
        }
        return new LabelledPosts(ids, labels, texts);
    }

    private static int label(String digits) {
        if (digits.isEmpty() || digits.length() > 2 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int label = Integer.parseInt(digits);
        return label < MOST_LABELS ? label : -1;
    }

    /** Those whose id is wanted. */
    public LabelledPosts where(Predicate<String> wanted) {
        List<String> someIds = new ArrayList<>();
        List<Integer> someLabels = new ArrayList<>();
        List<String> someTexts = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (wanted.test(ids.get(i))) {
                someIds.add(ids.get(i));
                someLabels.add(labels.get(i));
                someTexts.add(texts.get(i));
            }
        }
        return new LabelledPosts(someIds, someLabels, someTexts);
    }

    public int size() {
        return ids.size();
    }

    int[] labelArray() {
        return labels.stream().mapToInt(Integer::intValue).toArray();
    }

    /** One more than the greatest label. */
    int classes() {
        return labels.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
    }
}
