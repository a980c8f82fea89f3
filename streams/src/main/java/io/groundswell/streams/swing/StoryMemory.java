// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams.swing;

import io.groundswell.events.Swing;
import io.groundswell.events.WindowKey;
import io.groundswell.streams.swing.SeriesMemory.Family;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the series of a story have to know of each other.
 *
 * @param series all that were ever seen, as {@code platform|theme}: each may raise a false alarm
 * @param swinging what was told and lasts, or has ended a short while ago
 */
public record StoryMemory(SortedSet<String> series, List<Member> swinging) {

    public static final StoryMemory EMPTY = new StoryMemory(new TreeSet<>(), List.of());

    private static final int TOGETHER_MINUTES = 60;

    /**
     * A swing that was told.
     *
     * @param rises whether its measure rose
     * @param until minute since the epoch up to which others belong to its group; {@link Integer#MAX_VALUE} while open
     */
    public record Member(
            String id, String group, Family family, boolean rises, String platform, String theme, int until) {

        private boolean resembles(Swing swing, int end) {
            return family == Family.of(swing.kind()) && rises == StoryMemory.rises(swing) && end <= until;
        }

        /** Whether it is about everything that the other is about. */
        private boolean covers(Swing swing) {
            return until == Integer.MAX_VALUE
                    && (platform.equals(WindowKey.ALL) || platform.equals(swing.platform()))
                    && (theme.equals(WindowKey.ALL) || theme.equals(swing.theme()));
        }
    }

    public StoryMemory {
        series = Collections.unmodifiableSortedSet(new TreeSet<>(series));
        swinging = List.copyOf(swinging);
    }

    static boolean rises(Swing swing) {
        return Family.of(swing.kind()) == Family.SURGE || swing.delta() > 0;
    }

    boolean knows(String name) {
        return series.contains(name);
    }

    StoryMemory plus(String name) {
        TreeSet<String> more = new TreeSet<>(series);
        more.add(name);
        return new StoryMemory(more, swinging);
    }

    /** Whether an open swing says already what this one would. */
    boolean isSaid(Swing swing, int end) {
        return swinging.stream().anyMatch(member -> member.resembles(swing, end) && member.covers(swing));
    }

    /** The group that a swing belongs to, if it is not the first. */
    Optional<String> group(Swing swing, int end) {
        return swinging.stream()
                .filter(member -> member.resembles(swing, end))
                .map(Member::group)
                .findFirst();
    }

    StoryMemory opened(Swing swing, int end) {
        List<Member> next = new ArrayList<>(swinging);
        next.removeIf(member -> member.until() < end);
        next.add(new Member(
                swing.id(),
                swing.group(),
                Family.of(swing.kind()),
                rises(swing),
                swing.platform(),
                swing.theme(),
                Integer.MAX_VALUE));
        return new StoryMemory(series, next);
    }

    StoryMemory closed(Swing swing, int end) {
        List<Member> next = new ArrayList<>(swinging);
        next.replaceAll(member -> member.id().equals(swing.id())
                ? new Member(
                        member.id(),
                        member.group(),
                        member.family(),
                        member.rises(),
                        member.platform(),
                        member.theme(),
                        end + TOGETHER_MINUTES)
                : member);
        return new StoryMemory(series, next);
    }
}
