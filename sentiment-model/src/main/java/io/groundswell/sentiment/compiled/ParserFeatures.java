// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import static io.groundswell.sentiment.compiled.Forest.CATEGORY;
import static io.groundswell.sentiment.compiled.Forest.HASHES;
import static io.groundswell.sentiment.compiled.Forest.NONE;
import static io.groundswell.sentiment.compiled.Forest.TAG;
import static io.groundswell.sentiment.compiled.Forest.TAG_CATEGORY;
import static io.groundswell.sentiment.compiled.Forest.WORD;
import static io.groundswell.sentiment.compiled.Forest.WORD_CATEGORY;
import static io.groundswell.sentiment.compiled.Forest.WORD_TAG;

/**
 * The features of a parser's state, as hashes of the texts that CoreNLP's {@code BasicFeatureFactory} makes of it, in the
 * same order. One for each thread.
 */
final class ParserFeatures {

    private static final String NULL_TEXT = "*NULL*";
    private static final long NULL = TextHash.of(NULL_TEXT);
    private static final long NULL_POWER = TextHash.power(NULL_TEXT.length());
    private static final long DASH = TextHash.of("-");
    private static final long DASH_POWER = TextHash.power(1);

    private static final int[] OF_A_NODE = {CATEGORY, WORD_TAG, TAG, WORD_CATEGORY, TAG_CATEGORY};
    private static final long[] QUEUE_PREFIXES = TextHash.ofAll("Q0WT-", "Q1WT-", "Q2WT-", "Q3WT-", "QP1WT-", "QP2WT-");
    private static final int[] QUEUE_PLACES = {0, 1, 2, 3, -1, -2};

    private static final NodePair S0_S1 = new NodePair("S0", CATEGORY, "C", "S1", CATEGORY, "C");
    private static final NodePair S0_Q0 = new NodePair("S0", CATEGORY, "C", "Q0", TAG, "T");
    private static final NodePair S1_Q0 = new NodePair("S1", CATEGORY, "C", "Q0", TAG, "T");
    private static final NodePair Q0_Q1 = new NodePair("Q0", TAG, "T", "Q1", TAG, "T");

    private static final long[] TRIPLES = TextHash.ofAll(
            "S0cS1cS2c-",
            "S0wS1cS2c-",
            "S0cS1wS2c-",
            "S0cS1cS2w-",
            "S0cS1cQ0t-",
            "S0wS1cQ0t-",
            "S0cS1wQ0t-",
            "S0cS1cQ0w-");

    private static final long QUEUE_FINISHED = TextHash.of("QUEUE_FINISHED");
    private static final long QUEUE_FINISHED_SINGLETON = TextHash.of("QUEUE_FINISHED_STACK_SINGLETON");

    private static final long[] BETWEEN_STACK = between("S0", "S1");
    private static final long[] BETWEEN_QUEUE = between("S0", "Q0");

    /** More than a state can have. */
    static final int MOST = 256;

    private final NodeRows nodeRows;
    private final long[] found = new long[MOST];
    private int count;
    private final int[] rows = new int[NodePlaces.COUNT];
    private int rowCount;
    private int missing;
    private boolean all;
    private long[] hashes = {};

    ParserFeatures(NodeRows nodeRows) {
        this.nodeRows = nodeRows;
    }

    private static long[] between(String first, String second) {
        String end = "Sepb" + first + second + "-";
        return TextHash.ofAll(
                first + "w" + end,
                first + "wc" + end,
                second + "w" + end,
                second + "wc" + end,
                first + "c" + second + "c" + end);
    }

    /** Hashes of features, {@link #count()} of them, apart from those that {@link #rows()} stand for. */
    long[] found() {
        return found;
    }

    int count() {
        return count;
    }

    /** Rows of a {@link FeatureTable}, {@link #rowCount()} of them. */
    int[] rows() {
        return rows;
    }

    int rowCount() {
        return rowCount;
    }

    /** Which of the nodes that were looked for are not there, a bit for each: {@link NodePlaces#ofMissing} are features as well. */
    int missing() {
        return missing;
    }

    /**
     * Finds the features of a state, apart from those of nodes that are not there, of the queue alone, and of the stack
     * below its top alone.
     *
     * @param separators of its sentence
     */
    void find(ParserState state, Separators separators) {
        find(state, separators, false);
    }

    /** Finds the features of a state that depend on nothing but its queue. */
    void findQueue(ParserState state) {
        begin(state);
        addQueue(state);
        addPair(Q0_Q1, state.queue(0), state.queue(1));
    }

    /**
     * Finds the features of a state that depend on nothing but its stack below the top, apart from those of nodes that are
     * not there.
     */
    void findBelow(ParserState state) {
        begin(state);
        addStackBelow(state);
        addChildren(state.forest(), NodePlaces.OF_SECOND, state.stack(1));
        addRecent(state.forest(), NodePlaces.RECENT_OF_SECOND, state.stack(1));
    }

    /** Finds all features of a state, in CoreNLP's order. */
    void findAll(ParserState state, Separators separators) {
        find(state, separators, true);
    }

    private void begin(ParserState state) {
        hashes = state.forest().hashes();
        all = false;
        count = 0;
        rowCount = 0;
        missing = 0;
    }

    private void find(ParserState state, Separators separators, boolean withAll) {
        begin(state);
        all = withAll;
        var forest = state.forest();
        int s0 = state.stack(0);
        int s1 = state.stack(1);
        int s2 = state.stack(2);
        int q0 = state.queue(0);
        addNode(forest, 0, s0);
        if (all) {
            addStackBelow(state);
        }
        addChildrenOfTop(forest, s0);
        if (all) {
            addChildren(forest, NodePlaces.OF_SECOND, s1);
            addQueue(state);
        }
        addRecent(forest, NodePlaces.RECENT_OF_TOP, s0);
        if (all) {
            addRecent(forest, NodePlaces.RECENT_OF_SECOND, s1);
        }
        addPair(S0_S1, s0, s1);
        addPair(S0_Q0, s0, q0);
        addPair(S1_Q0, s1, q0);
        if (all) {
            addPair(Q0_Q1, q0, state.queue(1));
        }
        addTriple(TRIPLES[0], s0, CATEGORY, s1, CATEGORY, s2, CATEGORY);
        addTriple(TRIPLES[1], s0, WORD, s1, CATEGORY, s2, CATEGORY);
        addTriple(TRIPLES[2], s0, CATEGORY, s1, WORD, s2, CATEGORY);
        addTriple(TRIPLES[3], s0, CATEGORY, s1, CATEGORY, s2, WORD);
        addTriple(TRIPLES[4], s0, CATEGORY, s1, CATEGORY, q0, TAG);
        addTriple(TRIPLES[5], s0, WORD, s1, CATEGORY, q0, TAG);
        addTriple(TRIPLES[6], s0, CATEGORY, s1, WORD, q0, TAG);
        addTriple(TRIPLES[7], s0, CATEGORY, s1, CATEGORY, q0, WORD);
        if (state.queueIsEmpty()) {
            found[count++] = QUEUE_FINISHED;
            if (state.depth() == 1) {
                found[count++] = QUEUE_FINISHED_SINGLETON;
            }
        }
        if (s0 != NONE && s1 != NONE) {
            addBetween(BETWEEN_STACK, s0, s1, separators, forest.head(s1), forest.head(s0));
        }
        if (s0 != NONE && q0 != NONE) {
            addBetween(BETWEEN_QUEUE, s0, q0, separators, forest.head(s0), forest.head(q0));
        }
    }

    private void addStackBelow(ParserState state) {
        for (int below = 1; below <= 3; below++) {
            addNode(state.forest(), below, state.stack(below));
        }
    }

    private void addChildrenOfTop(Forest forest, int s0) {
        int s0Left = child(forest, s0, 'L');
        int s0Right = child(forest, s0, 'R');
        int s0Only = child(forest, s0, 'U');
        addNode(forest, 4, s0Left);
        addNode(forest, 5, s0Right);
        addNode(forest, 6, s0Only);
        addChildren(forest, 7, s0Left);
        addChildren(forest, 10, s0Right);
        addChildren(forest, 13, s0Only);
    }

    private void addChildren(Forest forest, int prefix, int node) {
        addNode(forest, prefix, child(forest, node, 'L'));
        addNode(forest, prefix + 1, child(forest, node, 'R'));
        addNode(forest, prefix + 2, child(forest, node, 'U'));
    }

    private static int child(Forest forest, int node, char which) {
        if (node == NONE) {
            return NONE;
        }
        return which == 'L' ? forest.leftOfTwo(node) : which == 'R' ? forest.right(node) : forest.only(node);
    }

    private void addRecent(Forest forest, int place, int node) {
        addNode(forest, place, recentLeft(forest, node));
        addNode(forest, place + 1, recentRight(forest, node));
    }

    /** The latest node to the left of the head of a node that was joined to it. */
    private static int recentLeft(Forest forest, int node) {
        if (node == NONE) {
            return NONE;
        }
        int head = forest.head(node);
        int child = forest.left(node);
        while (child != NONE && forest.head(child) == head) {
            child = forest.left(child);
        }
        return child;
    }

    private static int recentRight(Forest forest, int node) {
        if (node == NONE) {
            return NONE;
        }
        int head = forest.head(node);
        int at = node;
        while (forest.left(at) != NONE) {
            int right = forest.right(at);
            if (right == NONE) {
                at = forest.left(at);
            } else if (forest.head(right) != head) {
                return right;
            } else {
                at = right;
            }
        }
        return NONE;
    }

    private void addNode(Forest forest, int place, int node) {
        if (node == NONE) {
            if (all) {
                found[count++] = NodePlaces.missing(place);
            }
            missing |= 1 << place;
            return;
        }
        long[] prefixes = NodePlaces.prefixes(place);
        int row = all || forest.isWord(node) ? 0 : nodeRows.row(place, forest.label(node), forest.tag(node));
        if (row == 0) {
            for (int i = 0; i < OF_A_NODE.length; i++) {
                found[count++] = append(prefixes[i], node, OF_A_NODE[i]);
            }
        } else {
            rows[rowCount++] = row;
            found[count++] = append(prefixes[1], node, WORD_TAG);
            found[count++] = append(prefixes[3], node, WORD_CATEGORY);
        }
    }

    private void addQueue(ParserState state) {
        for (int i = 0; i < QUEUE_PREFIXES.length; i++) {
            addQueue(QUEUE_PREFIXES[i], state.queue(QUEUE_PLACES[i]));
        }
    }

    private void addQueue(long prefix, int node) {
        found[count++] = node == NONE
                ? prefix * NULL_POWER + NULL
                : append(append(prefix, node, TAG) * DASH_POWER + DASH, node, WORD);
    }

    private void addPair(NodePair pair, int first, int second) {
        if (first == NONE && second == NONE) {
            found[count++] = pair.neither();
        } else if (first == NONE) {
            found[count++] = append(pair.second()[0], second, WORD);
            found[count++] = append(pair.second()[1], second, pair.secondOther());
        } else if (second == NONE) {
            found[count++] = append(pair.first()[0], first, WORD);
            found[count++] = append(pair.first()[1], first, pair.firstOther());
        } else {
            found[count++] = two(pair.both()[0], first, WORD, second, WORD);
            found[count++] = two(pair.both()[1], first, WORD, second, pair.secondOther());
            found[count++] = two(pair.both()[2], first, pair.firstOther(), second, WORD);
            found[count++] = two(pair.both()[3], first, pair.firstOther(), second, pair.secondOther());
        }
    }

    private void addTriple(long prefix, int first, int what1, int second, int what2, int third, int what3) {
        long two = two(prefix, first, what1, second, what2);
        found[count++] = append(two * DASH_POWER + DASH, third, what3);
    }

    private void addBetween(long[] prefixes, int first, int second, Separators separators, int left, int right) {
        int separator = separators.firstBetween(left, right);
        if (separator != NONE) {
            addBetween(prefixes, first, second, separators.hash(separator), separators.power());
        }
        int number = separators.countBetween(left, right);
        addBetween(prefixes, first, second, separators.numberHash(number), separators.numberPower(number));
    }

    private void addBetween(long[] prefixes, int first, int second, long middle, long middlePower) {
        found[count++] = append(prefixes[0] * middlePower + middle, first, WORD);
        found[count++] = append(prefixes[1] * middlePower + middle, first, WORD_CATEGORY);
        found[count++] = append(prefixes[2] * middlePower + middle, second, WORD);
        found[count++] = append(prefixes[3] * middlePower + middle, second, WORD_CATEGORY);
        found[count++] = two(prefixes[4] * middlePower + middle, first, CATEGORY, second, CATEGORY);
    }

    private long two(long prefix, int first, int what1, int second, int what2) {
        return append(append(prefix, first, what1) * DASH_POWER + DASH, second, what2);
    }

    private long append(long hash, int node, int what) {
        if (node == NONE) {
            return hash * NULL_POWER + NULL;
        }
        int at = node * HASHES + what;
        return hash * hashes[at + 1] + hashes[at];
    }
}
