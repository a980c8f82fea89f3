// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import java.util.Arrays;

/**
 * What somebody said of a theme, in the order of minutes, as running sums: any stretch of time is one subtraction. What
 * comes last is added at no cost, what comes late at a cost that grows with what follows it. Not thread-safe.
 */
final class Timeline {

    static final Timeline EMPTY = new Timeline(0);

    private int[] minutes;
    private long[] posts;
    private long[] balances;
    private int length;

    Timeline() {
        this(4);
    }

    private Timeline(int capacity) {
        minutes = new int[capacity];
        posts = new long[capacity];
        balances = new long[capacity];
    }

    static Timeline read(PackedReader in) {
        int count = in.count();
        Timeline timeline = new Timeline(count + 1); // most are read to be added to
        int minute = 0;
        long sumOfPosts = 0;
        long sumOfBalances = 0;
        for (int at = 0; at < count; at++) {
            minute += in.integer();
            sumOfPosts += in.number();
            sumOfBalances += in.number();
            timeline.minutes[at] = minute;
            timeline.posts[at] = sumOfPosts;
            timeline.balances[at] = sumOfBalances;
        }
        timeline.length = count;
        return timeline;
    }

    void write(PackedWriter out) {
        out.number(length);
        int minute = 0;
        for (int at = 0; at < length; at++) {
            out.number(minutes[at] - minute).number(postsAt(at)).number(balanceAt(at));
            minute = minutes[at];
        }
    }

    boolean isEmpty() {
        return length == 0;
    }

    /** Adds to what was said in a minute. What comes to nothing is left out. */
    void add(int minute, Ballot ballot) {
        int at = firstFrom(minute);
        if (at == length || minutes[at] != minute) {
            insert(at, minute);
        }
        for (int later = at; later < length; later++) {
            posts[later] += ballot.posts();
            balances[later] += ballot.balance();
        }
        if (postsAt(at) == 0 && balanceAt(at) == 0) {
            move(at + 1, at, length - at - 1);
            length--;
        }
    }

    /** From a minute, inclusive, to another, exclusive. */
    Ballot between(int from, int to) {
        int first = firstFrom(from);
        int behind = firstFrom(to);
        return first == behind
                ? Ballot.NONE
                : new Ballot(
                        sumBefore(posts, behind) - sumBefore(posts, first),
                        sumBefore(balances, behind) - sumBefore(balances, first));
    }

    /** Whether nothing was said from a minute, inclusive, to another, exclusive. */
    boolean isEmptyBetween(int from, int to) {
        return firstFrom(from) == firstFrom(to);
    }

    private void insert(int at, int minute) {
        if (length == minutes.length) {
            int capacity = 2 * length + 4;
            minutes = Arrays.copyOf(minutes, capacity);
            posts = Arrays.copyOf(posts, capacity);
            balances = Arrays.copyOf(balances, capacity);
        }
        move(at, at + 1, length - at);
        minutes[at] = minute;
        posts[at] = sumBefore(posts, at);
        balances[at] = sumBefore(balances, at);
        length++;
    }

    private void move(int from, int to, int count) {
        System.arraycopy(minutes, from, minutes, to, count);
        System.arraycopy(posts, from, posts, to, count);
        System.arraycopy(balances, from, balances, to, count);
    }

    private long postsAt(int at) {
        return posts[at] - sumBefore(posts, at);
    }

    private long balanceAt(int at) {
        return balances[at] - sumBefore(balances, at);
    }

    private static long sumBefore(long[] sums, int at) {
        return at == 0 ? 0 : sums[at - 1];
    }

    private int firstFrom(int minute) {
        if (length == 0 || minutes[length - 1] < minute) {
            return length;
        }
        int at = Arrays.binarySearch(minutes, 0, length, minute);
        return at < 0 ? -at - 1 : at;
    }
}
