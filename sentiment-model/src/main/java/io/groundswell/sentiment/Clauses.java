// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Parts a sentence into clauses that may feel differently: coordinated clauses and verb phrases ("it is late, but it
 * works"), and adverbial clauses ("although it is late"). A complement or relative clause stays with what governs it:
 * "I do not think | that it works" would turn the meaning round. The clauses cover the sentence, in order.
 */
final class Clauses {

    private static final Set<String> CLAUSES = Set.of("S", "SINV", "SQ", "SBARQ", "SBAR", "FRAG");
    private static final Set<String> SPINE =
            Set.of("ROOT", "S", "SINV", "SQ", "SBARQ", "SBAR", "FRAG", "VP", "NP", "UCP");
    private static final Set<String> LINKS = Set.of("CC", "CONJP", "ADVP", "RB", "PRN", "INTJ");
    private static final Set<String> ADVERBIAL = Set.of(
            "although",
            "though",
            "because",
            "while",
            "whereas",
            "unless",
            "until",
            "before",
            "after",
            "as",
            "when",
            "if",
            "once",
            "since",
            "so",
            "whenever");
    private static final Set<String> COORDINATORS = Set.of("and", "or", "but", "yet", "so");
    private static final Set<String> CONTRAST = Set.of("but", "yet");

    private final ReadSentence sentence;
    private final TreeSet<Integer> starts = new TreeSet<>();

    private Clauses(ReadSentence sentence) {
        this.sentence = sentence;
    }

    /**
     * A range of tokens.
     *
     * @param begin the first
     * @param end the one after the last
     */
    record Range(int begin, int end) {

        /** Without the conjunction and the punctuation around it, which would water down what it says. */
        Range core(ReadSentence sentence) {
            int from = begin;
            int to = end;
            while (from < to && isOutside(sentence.words().get(from))) {
                from++;
            }
            while (from < to && isOutside(sentence.words().get(to - 1))) {
                to--;
            }
            return from < to ? new Range(from, to) : this;
        }

        private static boolean isOutside(ReadSentence.Word word) {
            return COORDINATORS.contains(word.lemma()) || isPunctuation(word);
        }
    }

    /** At least one; each has a token at least, and begins where the one before ends. */
    static List<Range> of(ReadSentence sentence) {
        var clauses = new Clauses(sentence);
        clauses.visit(sentence.parse());
        int end = sentence.words().size();
        List<Range> ranges = new ArrayList<>();
        int begin = 0;
        for (int start : clauses.starts) {
            if (start > begin && start < end) {
                ranges.add(new Range(begin, start));
                begin = start;
            }
        }
        ranges.add(new Range(begin, end));
        return ranges;
    }

    private void visit(Constituent node) {
        partCoordination(node);
        partAdverbials(node);
        for (Constituent child : node.children()) {
            if (SPINE.contains(child.category()) && !(node.category().equals("NP") && !isWhole(node))) {
                visit(child);
            }
        }
    }

    private void partCoordination(Constituent node) {
        Constituent previous = null;
        boolean linked = false;
        boolean contrast = false;
        for (Constituent child : node.children()) {
            if (isPunctuation(child) || LINKS.contains(child.category())) {
                linked = true;
                contrast |= child.category().equals("CC") && CONTRAST.contains(lemma(child.begin()));
            } else {
                boolean parts =
                        previous != null && linked && (areClauses(previous, child) || (contrast && isWhole(node)));
                if (parts && previous != null) {
                    startAfterPunctuation(previous.end());
                }
                previous = child;
                linked = false;
                contrast = false;
            }
        }
    }

    private boolean areClauses(Constituent one, Constituent other) {
        boolean verbs = one.category().equals("VP") && other.category().equals("VP");
        boolean clauses = CLAUSES.contains(one.category()) && CLAUSES.contains(other.category());
        return (verbs || clauses) && hasVerb(one) && hasVerb(other);
    }

    private void partAdverbials(Constituent node) {
        if (!CLAUSES.contains(node.category()) && !node.category().equals("VP")) {
            return;
        }
        for (Constituent child : node.children()) {
            if (isAdverbial(child) && hasVerbBesides(node, child)) {
                if (child.begin() > node.begin()) {
                    starts.add(child.begin());
                }
                startAfterPunctuation(child.end());
            }
        }
    }

    private boolean isAdverbial(Constituent node) {
        return node.category().equals("SBAR") && hasVerb(node) && ADVERBIAL.contains(lemma(node.begin()));
    }

    private boolean hasVerbBesides(Constituent node, Constituent child) {
        return node.children().stream().anyMatch(other -> other.begin() != child.begin() && hasVerb(other));
    }

    private boolean hasVerb(Constituent node) {
        return node.isPartOfSpeech()
                ? node.category().startsWith("VB") || node.category().equals("MD")
                : node.children().stream().anyMatch(this::hasVerb);
    }

    private boolean isWhole(Constituent node) {
        int end = node.end();
        while (end < sentence.words().size() && isPunctuation(end)) {
            end++;
        }
        return node.begin() == 0 && end == sentence.words().size();
    }

    private void startAfterPunctuation(int token) {
        int start = token;
        while (start < sentence.words().size() && isPunctuation(start)) {
            start++;
        }
        starts.add(start);
    }

    private boolean isPunctuation(Constituent node) {
        return node.isPartOfSpeech() && isPunctuation(node.begin());
    }

    private boolean isPunctuation(int token) {
        return isPunctuation(sentence.words().get(token));
    }

    private static boolean isPunctuation(ReadSentence.Word word) {
        return word.text().codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private String lemma(int token) {
        return sentence.words().get(token).lemma();
    }
}
