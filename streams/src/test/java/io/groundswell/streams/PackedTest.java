// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.events.Label;
import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import io.groundswell.events.SentimentWindow.Examples;
import io.groundswell.events.Swing;
import io.groundswell.events.WindowKey;
import io.groundswell.sentiment.quantify.ScoreHistogram;
import io.groundswell.streams.swing.DayProfile;
import io.groundswell.streams.swing.Point;
import io.groundswell.streams.swing.SeriesMemory;
import io.groundswell.streams.swing.SeriesMemory.Family;
import io.groundswell.streams.swing.StoryMemory;
import io.groundswell.streams.swing.Unrest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class PackedTest {

    private static final CellCounts CELLS = CellCounts.one(0)
            .plus(CellCounts.one(7).plus(CellCounts.one(7)))
            .plus(CellCounts.one(ScoreHistogram.CELLS - 1).negated());

    private static final Tally TALLY =
            new Tally(1, -2, 3, 4, 44, 5, 6, -700_000, 8, Long.MAX_VALUE, Long.MIN_VALUE, CELLS);

    private static final Tally NO_LIKES =
            new Tally(1, -2, 3, 4, 0, 5, 6, -700_000, 8, Long.MAX_VALUE, Long.MIN_VALUE, CELLS);

    @Property
    void numbersComeBack(@ForAll long number) {
        assertThat(new PackedReader(new PackedWriter().number(number).bytes()).number())
                .isEqualTo(number);
    }

    @Property
    void textsComeBack(@ForAll String text) {
        String valid = new String(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(new PackedReader(new PackedWriter().text(valid).bytes()).text())
                .isEqualTo(valid);
    }

    @Test
    void everythingThatIsStoredComesBack() {
        assertComesBack(
                Contribution.SERDE,
                new Contribution(
                        Post.Op.UPSERT,
                        3,
                        Platform.X,
                        -1,
                        TALLY,
                        Label.NEUTRAL,
                        9,
                        new TreeMap<>(java.util.Map.of(
                                "ferry", List.of(new Contribution.Theme("#päp", TALLY)), "tram", List.of()))));
        assertComesBack(
                Contribution.SERDE,
                new Contribution(Post.Op.DELETE, 0, Platform.BLUESKY, 5, Tally.UNSCORED, null, 0, new TreeMap<>()));
        assertComesBack(SeriesUpdate.SERDE, new Watermark(3, null, true));
        assertComesBack(SeriesUpdate.SERDE, new Watermark(3, 5L, false));
        assertComesBack(
                SeriesUpdate.SERDE,
                new SeriesChange(
                        List.of(new ThemeChange(
                                -5, "all", TALLY, List.of(new Example("at://a", Label.POSITIVE, 7)), List.of("x:1"))),
                        List.of(new AuthorStep(5, 100, "all", new AuthorTally(1, -1, 0)))));
        assertComesBack(PackedMemory.SERIES, SeriesMemory.EMPTY);
        assertComesBack(PackedMemory.SERIES, memory());
        assertComesBack(
                PackedMemory.STORY,
                new StoryMemory(
                        new TreeSet<>(java.util.Set.of("all|all", "x|päp")),
                        List.of(new StoryMemory.Member("a", "b", Family.SURGE, true, "x", "päp", 7))));
        assertComesBack(
                AuthorTallies.SERDE, AuthorTallies.EMPTY.plus(java.util.Map.of("all", new AuthorTally(3, 1, 2))));
    }

    @Test
    void refusesWhatIsCutShortOrTooLongOrOfAnotherVersion() {
        byte[] bytes = SeriesUpdate.SERDE.serializer().serialize("series", new Watermark(3, 5L, false));

        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> SeriesUpdate.SERDE.deserializer().deserialize("series", cut))
                    .isInstanceOf(SerializationException.class);
        }
        assertThatThrownBy(() -> SeriesUpdate.SERDE.deserializer().deserialize("series", Arrays.copyOf(bytes, 50)))
                .hasMessageContaining("left over");
        bytes[0] = 8; // 4 in its packed form
        assertThatThrownBy(() -> SeriesUpdate.SERDE.deserializer().deserialize("series", bytes))
                .hasMessageContaining("version 4");
    }

    @Test
    void readsWhatWasStoredBeforeTalliesHadCells() {
        byte[] before = withoutLikes(new PackedWriter().number(1)).number(0).bytes();

        assertThat(Slice.SERDE.deserializer().deserialize("slices", before))
                .isEqualTo(new Slice(NO_LIKES.with(CellCounts.NONE), List.of()));
    }

    @Test
    void readsWhatWasStoredBeforeTalliesHadLikes() {
        PackedWriter before = withoutLikes(new PackedWriter().number(2));
        CELLS.write(before);

        assertThat(Slice.SERDE
                        .deserializer()
                        .deserialize("slices", before.number(0).bytes()))
                .isEqualTo(new Slice(NO_LIKES, List.of()));
    }

    private static PackedWriter withoutLikes(PackedWriter out) {
        return out.number(1)
                .number(-2)
                .number(3)
                .number(4)
                .number(5)
                .number(6)
                .number(-700_000)
                .number(8)
                .number(Long.MAX_VALUE)
                .number(Long.MIN_VALUE);
    }

    private static SeriesMemory memory() {
        Swing swing = Swing.of("5f0c", new WindowKey("ferry", "x", "all", Duration.ofMinutes(5), Samples.START))
                .change(0.1, -0.5)
                .significance(0.00001)
                .posts(120, 400)
                .cause(List.of(new Swing.Cause("safety", -0.4)))
                .examples(List.of("x:1"))
                .build();
        Point point = new Point(
                5,
                10,
                2,
                3,
                9,
                -1,
                true,
                new TreeMap<>(
                        java.util.Map.of("#päp", new Point.ThemePoint(3, -1), "safety", new Point.ThemePoint(4, 4))));
        return new SeriesMemory(
                List.of(point, new Point(10, 0, 0, 0, 0, 0, false, new TreeMap<>())),
                new DayProfile(java.util.Collections.nCopies(24, new DayProfile.Hour(3, 20_000, 1, 2, 3, 4))),
                new Unrest(1_000, 1_500),
                List.of(new SeriesMemory.Held(swing, false)),
                java.util.Map.of(Family.LEVEL, 77),
                -1,
                -250_000,
                new Examples(List.of("x:1"), List.of(), List.of("at://a")));
    }

    private static <T> void assertComesBack(Serde<T> serde, T value) {
        byte[] bytes = serde.serializer().serialize("store", value);

        assertThat(serde.deserializer().deserialize("store", bytes)).isEqualTo(value);
    }
}
