// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.events.Label;
import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PendingChangesTest {

    private static final Series FERRY = new Series("ferry", "x");

    private final PendingChanges pending = new PendingChanges();

    @Test
    void addsUpWhatManyPostsChange() {
        for (int i = 0; i < 1_000; i++) {
            pending.add("x:" + i, contribution(5, "safety"));
        }

        List<SeriesChange> records = drained().getOrDefault(FERRY, List.of());
        assertThat(records).hasSize(1);
        assertThat(records.get(0).themes())
                .extracting(change -> change.tally().posts())
                .containsExactly(1_000L, 1_000L);
        assertThat(records.get(0).themes()).allMatch(change -> change.added().size() == Slice.KEPT);
        assertThat(pending.size()).isZero();
        assertThat(drained()).isEmpty();
    }

    @Test
    void keepsMinutesThemesAndStepsApart() {
        pending.add("x:1", contribution(5, "safety"));
        pending.add("x:2", contribution(6, "cost"));
        pending.step(FERRY, new AuthorStep(5, 6, "all", new AuthorTally(1, 0, 1)));
        pending.step(FERRY, new AuthorStep(5, 6, "all", new AuthorTally(1, 1, 0)));
        pending.step(FERRY, new AuthorStep(5, 7, "all", new AuthorTally(1, 1, 0)));
        pending.step(FERRY, new AuthorStep(5, 7, "all", new AuthorTally(-1, -1, 0)));

        SeriesChange change = drained().getOrDefault(FERRY, List.of()).get(0);
        assertThat(change.themes())
                .extracting(one -> one.minute() + one.theme())
                .containsExactlyInAnyOrder("5all", "5safety", "6all", "6cost");
        assertThat(change.authors()).containsExactly(new AuthorStep(5, 6, "all", new AuthorTally(2, 1, 1)));
    }

    @Test
    void theLastWordOnAPostStands() {
        pending.withdraw("x:1", contribution(5, "safety"));
        pending.add("x:1", contribution(5, "safety"));
        pending.add("x:2", contribution(5, "safety"));
        pending.withdraw("x:2", contribution(5, "safety"));

        ThemeChange change =
                drained().getOrDefault(FERRY, List.of()).get(0).themes().get(0);
        assertThat(change.tally()).isEqualTo(Tally.ZERO);
        assertThat(change.added()).extracting(Example::post).containsExactly("x:1");
        assertThat(change.removed()).containsExactly("x:2");
    }

    @Test
    void noRecordGrowsBeyondWhatATopicTakes() {
        String longId = "x".repeat(500);
        for (int i = 0; i < 1_000; i++) {
            pending.add(longId + i, contribution(5, "#tag" + i));
        }

        List<SeriesChange> records = drained().getOrDefault(FERRY, List.of());
        assertThat(records)
                .hasSizeGreaterThan(1)
                .allMatch(record -> SeriesUpdate.SERDE.serializer().serialize("series", record).length < 300_000);
        assertThat(records.stream().mapToInt(record -> record.themes().size()).sum())
                .isEqualTo(1_001);
    }

    private Map<Series, List<SeriesChange>> drained() {
        Map<Series, List<SeriesChange>> records = new LinkedHashMap<>();
        pending.drain((series, change) ->
                records.computeIfAbsent(series, s -> new ArrayList<>()).add(change));
        return records;
    }

    private static Contribution contribution(int minute, String theme) {
        Tally tally = Tallies.scored(Label.POSITIVE, 0.5);
        return new Contribution(
                Post.Op.UPSERT,
                0,
                Platform.X,
                60_000L * minute,
                tally,
                Label.POSITIVE,
                1,
                new TreeMap<>(Map.of("ferry", List.of(new Contribution.Theme(theme, tally)))));
    }
}
